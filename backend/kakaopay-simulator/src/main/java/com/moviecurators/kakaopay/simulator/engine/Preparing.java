package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import org.jspecify.annotations.Nullable;

/** The ready call. */
final class Preparing {

	private final OrderReader reader;

	private final Books books;

	private final Ids ids;

	private final PaymentPages pages;

	Preparing(OrderReader reader, Books books, Ids ids, PaymentPages pages) {
		this.reader = reader;
		this.books = books;
		this.ids = ids;
		this.pages = pages;
	}

	KakaoPayAnswer prepare(String cid, Fields fields, Instant now) {
		Order order = this.reader.read(cid, fields);
		Payment payment = new Payment(this.ids.tid(now), this.ids.pageId(), order, now);
		this.books.add(payment);
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
