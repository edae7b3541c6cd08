package com.moviecurators.kakaopay.simulator;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.moviecurators.kakaopay.simulator.control.ControlApi;
import com.moviecurators.kakaopay.simulator.merchant.PaymentApi;
import com.moviecurators.kakaopay.simulator.pages.ConsolePages;
import com.moviecurators.kakaopay.simulator.pages.HostedPages;
import com.moviecurators.kakaopay.simulator.pages.PageAddresses;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/**
 * Answers, inside WireMock, the requests that match no plain stub. Stubs therefore take
 * precedence, and deleting them leaves the simulator unchanged.
 */
final class SimulatorExtension implements ResponseDefinitionTransformerV2 {

	private static final System.Logger LOGGER = System.getLogger(SimulatorExtension.class.getName());

	private final PaymentApi payments;

	private final HostedPages pages;

	private final ControlApi control;

	SimulatorExtension(SimulatorState state) {
		this.payments = new PaymentApi(state);
		this.pages = new HostedPages(state);
		this.control = new ControlApi(state);
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
			return stubbed.wasConfigured() ? recorded(request, stubbed) : answer(request, stubbed);
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

	private ResponseDefinition answer(SimulatorRequest request, ResponseDefinition otherwise) {
		String path = request.path();
		if (path.startsWith(PaymentApi.PATH)) {
			return this.payments.answer(request).toDefinition();
		}
		if (path.startsWith(PageAddresses.PATH)) {
			return this.pages.answer(request).toDefinition();
		}
		if (path.equals(ControlApi.PATH) || path.startsWith(ControlApi.PATH + "/")) {
			return this.control.answer(request).toDefinition();
		}
		return (path.equals("/") && request.acceptsHtml()) ? ConsolePages.redirect().toDefinition() : otherwise;
	}

}
