package com.moviecurators.kakaopay.simulator;

import java.util.Optional;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.moviecurators.kakaopay.simulator.control.ControlApi;
import com.moviecurators.kakaopay.simulator.guard.UnservedRequests;
import com.moviecurators.kakaopay.simulator.merchant.LegacyPaymentApi;
import com.moviecurators.kakaopay.simulator.merchant.PaymentApi;
import com.moviecurators.kakaopay.simulator.pages.ConsolePages;
import com.moviecurators.kakaopay.simulator.pages.HostedPages;
import com.moviecurators.kakaopay.simulator.pages.PageAddresses;
import com.moviecurators.kakaopay.simulator.pages.UnknownAddress;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.stub.StubFolder;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/**
 * Answers, inside WireMock, the requests that match no plain stub. Stubs therefore take
 * precedence, and deleting them leaves the simulator unchanged.
 */
final class SimulatorExtension implements ResponseDefinitionTransformerV2, UnservedRequests {

	private static final System.Logger LOGGER = System.getLogger(SimulatorExtension.class.getName());

	private final PaymentApi payments;

	private final HostedPages pages;

	private final ControlApi control;

	private final LegacyPaymentApi legacy;

	private final UnknownAddress unknown;

	private final StubFolder stubs;

	SimulatorExtension(SimulatorState state, StubFolder stubs) {
		this.payments = new PaymentApi(state);
		this.pages = new HostedPages(state);
		this.control = new ControlApi(state);
		this.legacy = new LegacyPaymentApi(state);
		this.unknown = new UnknownAddress(state);
		this.stubs = stubs;
	}

	@Override
	public String getName() {
		return "kakaopay-simulator";
	}

	@Override
	public boolean applyGlobally() {
		return true;
	}

	@Override
	public void stop() {
		this.payments.close();
	}

	@Override
	public ResponseDefinition transform(ServeEvent event) {
		ResponseDefinition stubbed = event.getResponseDefinition();
		SimulatorRequest request = SimulatorRequest.of(event.getRequest());
		try {
			return stubbed.wasConfigured() ? recorded(request, stubbed)
					: answer(request).map(SimulatorResponse::toDefinition).orElse(stubbed);
		}
		catch (RuntimeException ex) {
			LOGGER.log(System.Logger.Level.ERROR, "The simulator failed on " + request.method() + " " + request.path(),
					ex);
			return SimulatorResponse.problem(500, "Simulator error", "This is a mistake of the simulator: " + ex)
				.toDefinition();
		}
	}

	private ResponseDefinition recorded(SimulatorRequest request, ResponseDefinition stubbed) {
		if (request.path().startsWith(PaymentApi.PATH)) {
			this.payments.recordStub(request, stubbed.getStatus());
		}
		return stubbed;
	}

	/** Answers a request; empty leaves it to WireMock, which has a file for it. */
	private Optional<SimulatorResponse> answer(SimulatorRequest request) {
		String path = request.path();
		if (path.startsWith(PaymentApi.PATH)) {
			return Optional.of(this.payments.answer(request));
		}
		if (path.startsWith(LegacyPaymentApi.PATH)) {
			return Optional.of(this.legacy.answer(request));
		}
		if (path.startsWith(PageAddresses.PATH)) {
			return Optional.of(this.pages.answer(request));
		}
		if (path.equals(ControlApi.PATH) || path.startsWith(ControlApi.PATH + "/")) {
			return Optional.of(this.control.answer(request));
		}
		return this.stubs.hasFile(path) ? Optional.empty() : Optional.of(elsewhere(request));
	}

	private SimulatorResponse elsewhere(SimulatorRequest request) {
		if (!request.path().equals("/") || !request.isRead()) {
			return this.unknown.answer(request);
		}
		if (request.acceptsHtml()) {
			return ConsolePages.redirect();
		}
		SimulatorResponse index = ControlApi.index();
		this.unknown.record(request, index);
		return index;
	}

	@Override
	public SimulatorResponse malformed(SimulatorRequest request, int status, String reason) {
		if (request.path().startsWith(PaymentApi.PATH)) {
			return this.payments.refuseMalformed(request, reason);
		}
		return request.path().startsWith(LegacyPaymentApi.PATH) ? this.legacy.answer(request)
				: SimulatorResponse.problem(status, "Bad input", reason);
	}

	@Override
	public SimulatorResponse unknownAddress(SimulatorRequest request) {
		return this.unknown.answer(request);
	}

}
