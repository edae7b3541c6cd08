package com.moviecurators.kakaopay.simulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.pages.ConsolePages;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** Index, console, health and reset. */
final class GeneralHandlers {

	private final SimulatorState state;

	private final ConsolePages console = new ConsolePages();

	GeneralHandlers(SimulatorState state) {
		this.state = state;
	}

	List<Route> routes() {
		return List.of(
				Route.get("/?", (request) -> request.acceptsHtml() ? ConsolePages.redirect() : ControlApi.index()),
				Route.get("/console", (request) -> this.console.page()),
				Route.get("/console/([a-z.-]+)", (request) -> this.console.asset(request.segment(1))),
				Route.delete("/?", (request) -> reset(request.merchant())),
				Route.get("/health", (request) -> health(request.merchant())));
	}

	private static SimulatorResponse reset(MerchantState merchant) {
		merchant.reset();
		return SimulatorResponse.noContent();
	}

	private SimulatorResponse health(MerchantState merchant) {
		Map<String, Object> health = new LinkedHashMap<>();
		health.put("status", "UP");
		health.put("seed", this.state.seed());
		health.put("payments", merchant.engine().paymentCount());
		return SimulatorResponse.json(200, health);
	}

}
