package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import org.jspecify.annotations.Nullable;

/** A merchant and a payer with their own engine. */
final class Shop {

	static final String KEY = "SECRET_KEY DEV" + "0".repeat(37);

	static final Instant START = Instant.parse("2026-11-22T06:04:05Z");

	final MovableClock clock = new MovableClock(Clock.fixed(START, ZoneOffset.UTC));

	final KakaoPayEngine engine;

	Shop() {
		this(new EngineSettings());
	}

	Shop(EngineSettings settings) {
		this.engine = new KakaoPayEngine(settings, this.clock, 42,
				(device, pageId) -> URI.create("http://pay/" + device.word() + "/" + pageId));
	}

	/** A valid body of a call, which a test can change. */
	static final class Body {

		private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

		Body with(String name, @Nullable Object value) {
			this.fields.put(name, value);
			return this;
		}

		Body without(String name) {
			this.fields.remove(name);
			return this;
		}

		KakaoPayRequest request() {
			return new KakaoPayRequest(KEY, this.fields);
		}

	}

	static Body ready() {
		return new Body().with("cid", "TC0ONETIME")
			.with("partner_order_id", "order-1")
			.with("partner_user_id", "u_8842")
			.with("item_name", "Drip coffee")
			.with("quantity", 2)
			.with("total_amount", 33_000)
			.with("tax_free_amount", 0)
			.with("approval_url", "https://shop.example.com/ok?order=1")
			.with("cancel_url", "https://shop.example.com/cancel")
			.with("fail_url", "https://shop.example.com/fail");
	}

	Body approve() {
		return new Body().with("cid", "TC0ONETIME")
			.with("tid", tid())
			.with("partner_order_id", "order-1")
			.with("partner_user_id", "u_8842")
			.with("pg_token", token());
	}

	Body order() {
		return new Body().with("cid", "TC0ONETIME").with("tid", tid());
	}

	Body cancel(long amount) {
		return order().with("cancel_amount", amount).with("cancel_tax_free_amount", 0);
	}

	KakaoPayAnswer call(Call call, Body body) {
		return callAs(KEY, call, body);
	}

	KakaoPayAnswer callAs(@Nullable String authorization, Call call, Body body) {
		return this.engine.take(call, new KakaoPayRequest(authorization, body.fields));
	}

	/** Prepares a payment. */
	Shop prepared() {
		return prepared(ready());
	}

	Shop prepared(Body body) {
		KakaoPayAnswer answer = call(Call.READY, body);
		if (!answer.isSuccess()) {
			throw new AssertionError(answer.body());
		}
		return this;
	}

	/** Prepares and authenticates a payment. */
	Shop authenticated() {
		return prepared().pay();
	}

	Shop pay() {
		returnUrl(this.engine.pay(payment().pageId(), null));
		return this;
	}

	/** Prepares, authenticates and approves a payment. */
	Shop paid() {
		return paid(ready());
	}

	Shop paid(Body body) {
		return paid(body, "u_8842");
	}

	Shop paid(Body body, String partnerUserId) {
		prepared(body).pay();
		KakaoPayAnswer answer = call(Call.APPROVE, approve().with("partner_user_id", partnerUserId));
		if (!answer.isSuccess()) {
			throw new AssertionError(answer.body());
		}
		return this;
	}

	Shop later(Duration time) {
		this.clock.advance(time);
		return this;
	}

	PaymentView payment() {
		return this.engine.payments().get(0);
	}

	PaymentStatus status() {
		return payment().status();
	}

	private String tid() {
		return this.engine.payments().isEmpty() ? "T" + "0".repeat(19) : payment().tid();
	}

	private String token() {
		URI returnUrl = this.engine.payments().isEmpty() ? null : payment().returnUrl();
		String query = (returnUrl != null) ? Objects.requireNonNullElse(returnUrl.getQuery(), "") : "";
		return query.contains("pg_token=") ? query.substring(query.indexOf("pg_token=") + 9) : "none";
	}

	static URI returnUrl(PayerOutcome outcome) {
		if (outcome instanceof PayerOutcome.SentTo sent) {
			return sent.returnUrl();
		}
		throw new AssertionError(outcome);
	}

	/** Reads a part of an answer, for instance {@code amount.total}. */
	static @Nullable Object at(KakaoPayAnswer answer, String path) {
		Object value = answer.body();
		for (String name : path.split("\\.")) {
			value = new HashMap<>((Map<?, ?>) Objects.requireNonNull(value, path)).get(name);
		}
		return value;
	}

	static @Nullable Object code(KakaoPayAnswer answer) {
		return at(answer, "error_code");
	}

}
