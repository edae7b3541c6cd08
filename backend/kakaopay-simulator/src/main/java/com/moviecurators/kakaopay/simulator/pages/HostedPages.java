package com.moviecurators.kakaopay.simulator.pages;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome.SentTo;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.pages.PageAddresses.PageAddress;
import com.moviecurators.kakaopay.simulator.state.PayerSteps;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** The pages on which the payer pays, cancels, fails or lets the payment expire. */
public final class HostedPages {

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
			+ "connect-src 'self'; img-src data:; base-uri 'none'; frame-ancestors *";

	private final KakaoPayEngine engine;

	private final PayerSteps payer;

	private final Clock clock;

	private final PageTemplates templates = new PageTemplates();

	/** Creates the pages of a simulator. */
	public HostedPages(SimulatorState state) {
		this.engine = state.engine();
		this.payer = state.payer();
		this.clock = state.clock();
	}

	/** Answers a request of the payer's browser. */
	public SimulatorResponse answer(SimulatorRequest request) {
		return PageAddresses.parse(request.path())
			.filter((address) -> this.engine.paymentOfPage(address.pageId()).isPresent())
			.map((address) -> answer(address, request))
			.orElseGet(() -> page(404, this.templates.unknownPayment()));
	}

	private SimulatorResponse answer(PageAddress address, SimulatorRequest request) {
		String pageId = address.pageId();
		return switch (request.method() + " " + address.step()) {
			case "GET " -> show(address);
			case "HEAD " -> page(200, "");
			case "GET state", "HEAD state" -> state(pageId);
			case "POST pay" -> redirect(address, this.payer.pay(pageId, method(request.body())));
			case "POST cancel" -> redirect(address, this.payer.cancel(pageId));
			case "POST fail" -> redirect(address, this.payer.fail(pageId));
			case "POST expire" -> redirect(address, this.payer.expire(pageId));
			default -> SimulatorResponse.seeOther(URI.create(address.path()));
		};
	}

	private SimulatorResponse show(PageAddress address) {
		PaymentView payment = this.payer.open(address.pageId()).orElseThrow();
		if (payment.status().awaitsPayer() && secondsLeft(payment) == 0) {
			this.payer.expire(address.pageId());
			payment = this.engine.paymentOfPage(address.pageId()).orElseThrow();
		}
		return page(200,
				payment.status().awaitsPayer()
						? this.templates.open(address.device(), payment, address.path(), secondsLeft(payment))
						: this.templates.finished(address.device(), payment));
	}

	/** Answers the polling of an open page. */
	private SimulatorResponse state(String pageId) {
		PaymentView payment = this.engine.paymentOfPage(pageId).orElseThrow();
		Map<String, @Nullable Object> state = new LinkedHashMap<>();
		state.put("open", payment.status().awaitsPayer());
		state.put("secondsLeft", secondsLeft(payment));
		state.put("returnUrl", (payment.returnUrl() != null) ? payment.returnUrl().toString() : null);
		return SimulatorResponse.json(200, state);
	}

	/**
	 * Redirects to the return address, or to the page itself if the step was impossible.
	 */
	private static SimulatorResponse redirect(PageAddress address, PayerOutcome outcome) {
		return SimulatorResponse
			.seeOther((outcome instanceof SentTo sent) ? sent.returnUrl() : URI.create(address.path()));
	}

	private long secondsLeft(PaymentView payment) {
		long millis = payment.expiresAt().toEpochMilli() - this.clock.millis();
		return Math.max(0, (millis + 999) / 1000);
	}

	private static @Nullable PaymentMethod method(@Nullable String form) {
		return Arrays.stream(((form != null) ? form : "").split("&"))
			.filter((field) -> field.startsWith("method="))
			.map((field) -> field.substring("method=".length()))
			.flatMap((name) -> PaymentMethod.named(name).stream())
			.findFirst()
			.orElse(null);
	}

	private static SimulatorResponse page(int status, String html) {
		return SimulatorResponse.html(status, html)
			.withHeader("Content-Security-Policy", POLICY)
			.withHeader("X-Content-Type-Options", "nosniff");
	}

}
