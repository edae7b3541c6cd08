package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Money that was taken or given back.
 *
 * @param aid KakaoPay's id of the action
 * @param type {@code PAYMENT} or {@code CANCEL}
 * @param method how the payer paid
 * @param amount what was moved
 * @param at when
 * @param payload what the merchant sent along
 */
public record PaymentAction(String aid, Type type, PaymentMethod method, Amount amount, Instant at,
		@Nullable String payload) {

	/** What an action did. */
	public enum Type {

		/** Money was taken. */
		PAYMENT,
		/** Money was given back. */
		CANCEL

	}

	/** The action as KakaoPay's order inquiry tells it. */
	public Map<String, @Nullable Object> fields() {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("aid", this.aid);
		fields.put("payment_action_type", this.type.name());
		fields.put("payment_method_type", this.method.name());
		fields.put("amount", this.amount.total());
		fields.put("point_amount", 0);
		fields.put("discount_amount", 0);
		fields.put("green_deposit", this.amount.greenDeposit());
		fields.put("approved_at", KoreanTime.text(this.at));
		if (this.payload != null) {
			fields.put("payload", this.payload);
		}
		return fields;
	}

}
