package com.moviecurators.kakaopay.simulator.pages;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome.SentTo;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.pages.PageAddresses.PageAddress;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.state.PayerSteps;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** The pages on which the payer pays, cancels, fails or lets the payment expire. */
public final class HostedPages {

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
			+ "connect-src 'self'; img-src data:; base-uri 'none'; frame-ancestors *";

	private final SimulatorState state;

	private final PageTemplates templates = new PageTemplates();

	/** Creates the pages of a simulator. */
	public HostedPages(SimulatorState state) {
		this.state = state;
	}

	/** Answers a request of the payer's browser. */
	public SimulatorResponse answer(SimulatorRequest request) {
		return PageAddresses.parse(request.path())
			.flatMap((address) -> this.state.ofPage(address.pageId())
				.map((merchant) -> answer(merchant, address, request)))
			.orElseGet(() -> page(404, this.templates.unknownPayment()));
	}

	private SimulatorResponse answer(MerchantState merchant, PageAddress address, SimulatorRequest request) {
		String pageId = address.pageId();
		PayerSteps payer = merchant.payer();
		return switch (request.method() + " " + address.step()) {
			case "GET " -> show(merchant, address);
			case "HEAD " -> page(200, "");
			case "GET state", "HEAD state" -> state(merchant, pageId);
			case "POST pay" -> redirect(address, payer.pay(pageId, method(request.body())));
			case "POST cancel" -> redirect(address, payer.cancel(pageId));
			case "POST fail" -> redirect(address, payer.fail(pageId));
			case "POST expire" -> redirect(address, payer.expire(pageId));
			default -> SimulatorResponse.seeOther(URI.create(address.path()));
		};
	}

	private SimulatorResponse show(MerchantState merchant, PageAddress address) {
		PaymentView payment = merchant.payer().open(address.pageId()).orElseThrow();
		if (payment.status().awaitsPayer() && secondsLeft(merchant, payment) == 0) {
			merchant.payer().expire(address.pageId());
			payment = merchant.engine().paymentOfPage(address.pageId()).orElseThrow();
		}
		return page(200,
				payment.status().awaitsPayer()
						? this.templates.open(address.device(), payment, address.path(), secondsLeft(merchant, payment))
						: this.templates.finished(address.device(), payment));
	}

	/** Answers the polling of an open page. */
	private static SimulatorResponse state(MerchantState merchant, String pageId) {
		PaymentView payment = merchant.engine().paymentOfPage(pageId).orElseThrow();
		Map<String, @Nullable Object> state = new LinkedHashMap<>();
		state.put("open", payment.status().awaitsPayer());
		state.put("secondsLeft", secondsLeft(merchant, payment));
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

	private static long secondsLeft(MerchantState merchant, PaymentView payment) {
		long millis = payment.expiresAt().toEpochMilli() - merchant.clock().millis();
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
