package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome.SentTo;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/** The pages on which the payer pays, stops, fails or lets the time run out. */
final class HostedPages {

	static final String PATH = "/mockup/bridge/";

	private static final Pattern ADDRESS = Pattern
		.compile("/mockup/bridge/(pc|mobile-web|mobile-app)/pg/one-time/payment/([0-9a-f]{65})(?:/(\\w+))?");

	private final KakaoPayEngine engine;

	private final PayerSteps payer;

	private final Clock clock;

	private final PageTemplates templates = new PageTemplates();

	HostedPages(Box box) {
		this.engine = box.engine();
		this.payer = box.payer();
		this.clock = box.clock();
	}

	static String path(Device device, String pageId) {
		return PATH + device.word() + "/pg/one-time/payment/" + pageId;
	}

	Reply answer(Asked asked) {
		Matcher address = ADDRESS.matcher(asked.path());
		if (!address.matches() || this.engine.paymentOfPage(address.group(2)).isEmpty()) {
			return page(404, this.templates.unknownPayment());
		}
		String pageId = address.group(2);
		String step = asked.method() + " " + ((address.group(3) != null) ? address.group(3) : "");
		return switch (step) {
			case "GET " -> show(device(address.group(1)), pageId);
			case "GET state" -> state(pageId);
			case "POST pay" -> leave(asked, this.payer.pay(pageId, method(asked.body())));
			case "POST cancel" -> leave(asked, this.payer.cancel(pageId));
			case "POST fail" -> leave(asked, this.payer.fail(pageId));
			case "POST expire" -> leave(asked, this.payer.expire(pageId));
			default -> Reply.seeOther(URI.create(path(device(address.group(1)), pageId)));
		};
	}

	private Reply show(Device device, String pageId) {
		PaymentView payment = this.payer.open(pageId).orElseThrow();
		if (payment.status().awaitsPayer() && secondsLeft(payment) == 0) {
			this.payer.expire(pageId);
			payment = this.engine.paymentOfPage(pageId).orElseThrow();
		}
		return page(200,
				payment.status().awaitsPayer()
						? this.templates.open(device, payment, path(device, pageId), secondsLeft(payment))
						: this.templates.finished(device, payment));
	}

	/** What the waiting page asks for again and again. */
	private Reply state(String pageId) {
		PaymentView payment = this.engine.paymentOfPage(pageId).orElseThrow();
		Map<String, @Nullable Object> state = new LinkedHashMap<>();
		state.put("open", payment.status().awaitsPayer());
		state.put("secondsLeft", secondsLeft(payment));
		state.put("returnUrl", (payment.returnUrl() != null) ? payment.returnUrl().toString() : null);
		return Reply.json(200, state);
	}

	private static Reply leave(Asked asked, PayerOutcome outcome) {
		if (outcome instanceof SentTo sent) {
			return Reply.seeOther(sent.returnUrl());
		}
		return Reply.seeOther(URI.create(asked.path().substring(0, asked.path().lastIndexOf('/'))));
	}

	private long secondsLeft(PaymentView payment) {
		long millis = payment.expiresAt().toEpochMilli() - this.clock.millis();
		return Math.max(0, (millis + 999) / 1000);
	}

	private static @Nullable PaymentMethod method(String form) {
		return Arrays.stream(form.split("&"))
			.filter((field) -> field.startsWith("method="))
			.map((field) -> field.substring("method=".length()))
			.flatMap((word) -> PaymentMethod.named(word).stream())
			.findFirst()
			.orElse(null);
	}

	private static Device device(String word) {
		return Arrays.stream(Device.values()).filter((device) -> device.word().equals(word)).findFirst().orElseThrow();
	}

	private static Reply page(int status, String html) {
		return Reply.html(status, html)
			.with("Content-Security-Policy",
					"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; "
							+ "img-src data:; base-uri 'none'; frame-ancestors *")
			.with("X-Content-Type-Options", "nosniff");
	}

}
