package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import com.moviecurators.kakaopay.simulator.engine.order.Order;
import com.moviecurators.kakaopay.simulator.engine.order.OrderReader;
import org.jspecify.annotations.Nullable;

/** The ready call. Creates a payment. */
final class Preparing {

	private final OrderReader reader;

	private final PaymentStore payments;

	private final IdGenerator ids;

	private final PaymentPages pages;

	Preparing(OrderReader reader, PaymentStore payments, IdGenerator ids, PaymentPages pages) {
		this.reader = reader;
		this.payments = payments;
		this.ids = ids;
		this.pages = pages;
	}

	KakaoPayAnswer prepare(String cid, RequestFields fields, Instant now) {
		Order order = this.reader.read(cid, fields);
		Payment payment = new Payment(this.ids.tid(), this.ids.pageId(), order, now);
		this.payments.add(payment);
		return KakaoPayAnswer.ok(fields(payment));
	}

	private Map<String, @Nullable Object> fields(Payment payment) {
		URI app = this.pages.address(Device.MOBILE_APP, payment.pageId());
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("tid", payment.tid());
		fields.put("next_redirect_app_url", app.toString());
		fields.put("next_redirect_mobile_url", this.pages.address(Device.MOBILE_WEB, payment.pageId()).toString());
		fields.put("next_redirect_pc_url", this.pages.address(Device.PC, payment.pageId()).toString());
		fields.put("android_app_scheme", "kakaotalk://kakaopay/pg?url=" + app);
		fields.put("ios_app_scheme", "kakaotalk://kakaopay/pg?url=" + app);
		fields.put("created_at", KoreanTime.text(payment.createdAt()));
		return fields;
	}

}
