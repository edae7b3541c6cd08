package com.moviecurators.kakaopay.simulator.control;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.PaymentAction;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import org.jspecify.annotations.Nullable;

/** A payment in the control API's JSON. */
record PaymentEntry(PaymentView payment, PaymentPages pages) {

	Map<String, @Nullable Object> fields() {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("tid", this.payment.tid());
		fields.put("partner_order_id", this.payment.partnerOrderId());
		fields.put("partner_user_id", this.payment.partnerUserId());
		fields.put("item_name", this.payment.itemName());
		fields.put("status", this.payment.status().name());
		fields.put("ran_out_of_time", this.payment.ranOutOfTime());
		fields.put("payment_method_type", (this.payment.method() != null) ? this.payment.method().name() : null);
		fields.put("amount", this.payment.amount().total());
		fields.put("canceled_amount", this.payment.canceled().total());
		fields.put("cancel_available_amount", this.payment.cancelAvailable().total());
		fields.put("cancel_window_closes_at", time(this.payment.cancelWindowClosesAt()));
		fields.put("payer_left", this.payment.payerLeft());
		fields.put("created_at", KoreanTime.text(this.payment.createdAt()));
		fields.put("expires_at", KoreanTime.text(this.payment.expiresAt()));
		fields.put("actions", this.payment.actions().stream().map(PaymentAction::fields).toList());
		fields.put("approve_calls", this.payment.approveCalls());
		fields.put("payment_page", page(Device.PC));
		fields.put("payment_pages", pagesByDevice());
		return fields;
	}

	private static @Nullable String time(@Nullable Instant instant) {
		return (instant != null) ? KoreanTime.text(instant) : null;
	}

	private Map<String, String> pagesByDevice() {
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("pc", page(Device.PC));
		pages.put("mobile", page(Device.MOBILE_WEB));
		pages.put("app", page(Device.MOBILE_APP));
		return pages;
	}

	private String page(Device device) {
		return this.pages.address(device, this.payment.pageId()).toString();
	}

}
