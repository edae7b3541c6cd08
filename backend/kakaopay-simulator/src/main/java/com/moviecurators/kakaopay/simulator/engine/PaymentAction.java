package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import com.moviecurators.kakaopay.simulator.engine.order.Amount;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * A capture or a refund.
 *
 * @param aid KakaoPay's id of the action
 * @param type {@code PAYMENT} or {@code CANCEL}
 * @param method the payment method
 * @param amount the captured or refunded amount
 * @param at the time
 * @param payload the payload of the merchant's call
 */
public record PaymentAction(String aid, Type type, PaymentMethod method, Amount amount, Instant at,
		@Nullable String payload) {

	/** The kind of an action. */
	public enum Type {

		/** Money was captured. */
		PAYMENT,
		/** Money was refunded. */
		CANCEL

	}

	/** The action as a JSON object of KakaoPay's order inquiry. */
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
