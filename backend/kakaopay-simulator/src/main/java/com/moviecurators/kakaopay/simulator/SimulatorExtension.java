package com.moviecurators.kakaopay.simulator;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/**
 * Answers, inside WireMock, what no plain stub has answered. So a stub always wins over
 * the simulator, and resetting or deleting stubs leaves the simulator as it is.
 */
final class SimulatorExtension implements ResponseDefinitionTransformerV2 {

	private static final System.Logger LOGGER = System.getLogger(SimulatorExtension.class.getName());

	private final PaymentApi payments;

	private final HostedPages pages;

	private final ControlApi control;

	private final Stage stage;

	SimulatorExtension(Box box) {
		this.stage = new Stage(box.engine());
		this.payments = new PaymentApi(box, this.stage);
		this.pages = new HostedPages(box);
		this.control = new ControlApi(new ControlDesk(box), new ConsolePages());
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
		this.stage.close();
	}

	@Override
	public ResponseDefinition transform(ServeEvent event) {
		ResponseDefinition stubbed = event.getResponseDefinition();
		Asked asked = Asked.of(event.getRequest());
		try {
			return stubbed.wasConfigured() ? noted(asked, stubbed) : answer(asked, stubbed);
		}
		catch (RuntimeException ex) {
			LOGGER.log(System.Logger.Level.ERROR, "The simulator failed on " + asked.method() + " " + asked.path(), ex);
			return Reply.problem(500, "Simulator error", "This is a mistake of the simulator: " + ex).response();
		}
	}

	private ResponseDefinition noted(Asked asked, ResponseDefinition stubbed) {
		if (asked.path().startsWith(PaymentApi.PATH)) {
			this.payments.noteStub(asked, stubbed.getStatus());
		}
		return stubbed;
	}

	private ResponseDefinition answer(Asked asked, ResponseDefinition otherwise) {
		if (asked.path().startsWith(PaymentApi.PATH)) {
			return this.payments.answer(asked).response();
		}
		if (asked.path().startsWith(HostedPages.PATH)) {
			return this.pages.answer(asked).response();
		}
		if (asked.path().equals(ControlApi.PATH) || asked.path().startsWith(ControlApi.PATH + "/")) {
			return this.control.answer(asked).response();
		}
		if (asked.path().equals("/") && asked.wantsPage()) {
			return ConsolePages.redirect().response();
		}
		return otherwise;
	}

}
