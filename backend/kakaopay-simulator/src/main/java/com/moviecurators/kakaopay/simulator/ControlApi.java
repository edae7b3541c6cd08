package com.moviecurators.kakaopay.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The control API under {@code /simulator}: paths and methods to steps of the simulator.
 */
final class ControlApi {

	static final String PATH = "/simulator";

	private final List<Route> routes;

	ControlApi(ControlDesk desk, ConsolePages console) {
		this.routes = List.of(
				new Route("GET", "/?", (asked, path) -> asked.wantsPage() ? ConsolePages.redirect() : desk.index()),
				new Route("GET", "/console", (asked, path) -> console.page()),
				new Route("GET", "/console/([a-z.-]+)", (asked, path) -> console.asset(path.group(1))),
				new Route("DELETE", "/?", (asked, path) -> desk.forget()),
				new Route("GET", "/health", (asked, path) -> desk.health()),
				new Route("GET", "/payments", (asked, path) -> desk.payments(query(asked, "find", "limit"))),
				new Route("GET", "/payments/([^/]+)", (asked, path) -> desk.payment(decoded(path.group(1)))),
				new Route("POST", "/payments/([^/]+)/(pay|cancel|fail|expire)",
						(asked, path) -> desk.step(decoded(path.group(1)), path.group(2), input(asked, "method"))),
				new Route("GET", "/faults", (asked, path) -> desk.faults()),
				new Route("DELETE", "/faults", (asked, path) -> desk.clearFaults()),
				new Route("DELETE", "/faults/(\\d{1,18})",
						(asked, path) -> desk.removeFault(Long.parseLong(path.group(1)))),
				new Route("GET", "/calls", (asked, path) -> desk.calls(query(asked, "after", "order", "limit"))),
				new Route("GET", "/changes", (asked, path) -> desk.changes(query(asked, "since"))),
				new Route("POST", "/faults",
						(asked, path) -> desk.addFault(input(asked, "call", "fault", "times", "partnerOrderId"))),
				new Route("GET", "/clock", (asked, path) -> desk.clock()),
				new Route("POST", "/clock", (asked, path) -> desk.advanceClock(input(asked, "advance"))));
	}

	Reply answer(Asked asked) {
		if (asked.isMeddling()) {
			return Reply.problem(403, "Forbidden", "A page of another site may not steer the simulator.");
		}
		List<Route> here = this.routes.stream().filter((route) -> route.path.matcher(asked.path()).matches()).toList();
		try {
			return here.stream()
				.filter((route) -> route.method.equals(asked.method()))
				.findFirst()
				.map((route) -> route.answer(asked))
				.orElseGet(() -> missing(here, asked));
		}
		catch (BadInput ex) {
			return Reply.problem(400, "Bad input", String.valueOf(ex.getMessage()));
		}
	}

	private static Reply missing(List<Route> here, Asked asked) {
		if (here.isEmpty()) {
			return Reply.problem(404, "Not found",
					"The control API has no " + asked.path() + "; GET /simulator lists what it has.");
		}
		String allowed = String.join(", ", here.stream().map(Route::method).toList());
		return Reply.problem(405, "Method not allowed", asked.path() + " takes " + allowed + ".")
			.with("Allow", allowed);
	}

	private static String decoded(String segment) {
		try {
			return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new BadInput("The order number in the address is not well encoded.");
		}
	}

	private static Query query(Asked asked, String... names) {
		return Query.of(asked.query()).allowing(names);
	}

	private static Input input(Asked asked, String... names) {
		if (asked.body().isBlank()) {
			return new Input(Map.of());
		}
		return new Input(Json.object(asked.body()).orElseThrow(() -> new BadInput("The body must be a JSON object.")))
			.allowing(names);
	}

	private record Route(String method, Pattern path, BiFunction<Asked, Matcher, Reply> work) {

		Route(String method, String path, BiFunction<Asked, Matcher, Reply> work) {
			this(method, Pattern.compile(PATH + path), work);
		}

		Reply answer(Asked asked) {
			Matcher matcher = this.path.matcher(asked.path());
			matcher.matches();
			return this.work.apply(asked, matcher);
		}

	}

}
