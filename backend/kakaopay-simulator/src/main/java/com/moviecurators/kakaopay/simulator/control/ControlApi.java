package com.moviecurators.kakaopay.simulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** The control API under {@code /simulator}. */
public final class ControlApi {

	/** The common prefix of the control API. */
	public static final String PATH = "/simulator";

	private static final List<String> INDEX = List.of("POST /online/v1/payment/{ready|approve|order|cancel} (KakaoPay)",
			"GET /simulator/console (a page)", "GET /simulator/health", "GET /simulator/payments",
			"GET /simulator/payments/{tid or partner_order_id}",
			"POST /simulator/payments/{tid or partner_order_id}/{pay|cancel|fail|expire}",
			"POST /simulator/payments/{tid or partner_order_id}/{close-cancel-window|leave-money-service}",
			"GET|POST|DELETE /simulator/faults", "DELETE /simulator/faults/{number}", "GET|POST /simulator/clock",
			"GET /simulator/merchants", "GET /simulator/calls", "GET /simulator/changes", "DELETE /simulator",
			"/__admin (WireMock, with --wiremock-admin)");

	private final MerchantHandlers merchants;

	private final List<Route> routes;

	/** Creates the control API of a simulator. */
	public ControlApi(SimulatorState state) {
		this.merchants = new MerchantHandlers(state);
		this.routes = Stream
			.of(new GeneralHandlers(state).routes(), this.merchants.routes(), new PaymentHandlers(state).routes(),
					new FaultHandlers().routes(), new JournalHandlers(state).routes(), new ClockHandlers().routes())
			.flatMap(List::stream)
			.toList();
	}

	/** Lists what there is. */
	public static SimulatorResponse index() {
		Map<String, Object> index = new LinkedHashMap<>();
		index.put("simulator", "KakaoPay");
		index.put("see", INDEX);
		return SimulatorResponse.json(200, index);
	}

	/** Answers a request to the control API. */
	public SimulatorResponse answer(SimulatorRequest request) {
		try {
			return this.merchants.steered(request)
				.map((merchant) -> answer(request, merchant))
				.orElseGet(() -> SimulatorResponse.problem(404, "Not found",
						"There is no merchant with this number (any more); GET /simulator/merchants lists them."));
		}
		catch (InvalidInput ex) {
			return SimulatorResponse.problem(400, "Bad input", String.valueOf(ex.getMessage()));
		}
	}

	private SimulatorResponse answer(SimulatorRequest request, MerchantState merchant) {
		List<Route> matching = this.routes.stream().filter((route) -> route.matches(request.path())).toList();
		return matching.stream()
			.filter((route) -> route.takes(request.method()))
			.findFirst()
			.map((route) -> route.answer(request, merchant))
			.orElseGet(() -> missing(matching, request));
	}

	private static SimulatorResponse missing(List<Route> matching, SimulatorRequest request) {
		if (matching.isEmpty()) {
			return SimulatorResponse.problem(404, "Not found",
					"The control API has no " + request.path() + "; GET /simulator lists what it has.");
		}
		String allowed = String.join(", ", matching.stream().map(Route::methods).toList());
		return SimulatorResponse.problem(405, "Method not allowed", request.path() + " takes " + allowed + ".")
			.withHeader("Allow", allowed);
	}

}
