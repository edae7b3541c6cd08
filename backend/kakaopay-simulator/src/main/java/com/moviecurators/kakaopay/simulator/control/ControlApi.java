package com.moviecurators.kakaopay.simulator.control;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** The control API under {@code /simulator}. */
public final class ControlApi {

	/** The common prefix of the control API. */
	public static final String PATH = "/simulator";

	private static final List<String> INDEX = List.of("POST /online/v1/payment/{ready|approve|order|cancel} (KakaoPay)",
			"GET /simulator/console (a page)", "GET /simulator/health", "GET /simulator/payments",
			"GET /simulator/payments/{partner_order_id}",
			"POST /simulator/payments/{partner_order_id}/{pay|cancel|fail|expire}", "GET|POST|DELETE /simulator/faults",
			"DELETE /simulator/faults/{number}", "GET|POST /simulator/clock", "GET /simulator/calls",
			"GET /simulator/changes", "DELETE /simulator", "/__admin (WireMock, with --wiremock-admin)");

	private final List<Route> routes;

	/** Creates the control API of a simulator. */
	public ControlApi(SimulatorState state) {
		ClockHandlers clock = new ClockHandlers(state.clock());
		this.routes = Stream.of(new GeneralHandlers(state).routes(), new PaymentHandlers(state).routes(),
				new FaultHandlers(state.faults()).routes(), new JournalHandlers(state, clock).routes(), clock.routes())
			.flatMap(List::stream)
			.toList();
	}

	/** Lists what there is. */
	public static SimulatorResponse index() {
		return SimulatorResponse.json(200, Map.of("simulator", "KakaoPay", "see", INDEX));
	}

	/** Answers a request to the control API. */
	public SimulatorResponse answer(SimulatorRequest request) {
		List<Route> matching = this.routes.stream().filter((route) -> route.matches(request.path())).toList();
		try {
			return matching.stream()
				.filter((route) -> route.takes(request.method()))
				.findFirst()
				.map((route) -> route.answer(request))
				.orElseGet(() -> missing(matching, request));
		}
		catch (InvalidInput ex) {
			return SimulatorResponse.problem(400, "Bad input", String.valueOf(ex.getMessage()));
		}
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
