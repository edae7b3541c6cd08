package com.moviecurators.kakaopay.simulator.guard;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** The reasons to refuse a request, in the order in which they are checked. */
final class RequestRules {

	private final AllowedHosts hosts;

	private final ForeignPages foreignPages;

	private final boolean wireMockAdmin;

	private final UnservedRequests unserved;

	RequestRules(AccessSettings settings, @Nullable URI publicUrl, UnservedRequests unserved) {
		this.hosts = AllowedHosts.of(settings, publicUrl);
		this.foreignPages = new ForeignPages(publicUrl);
		this.wireMockAdmin = settings.wireMockAdmin();
		this.unserved = unserved;
	}

	/** The answer that refuses the request; empty if it is served. */
	Optional<SimulatorResponse> refusal(RequestHead request) {
		return tunnel(request).or(() -> foreignName(request))
			.or(() -> foreignPage(request))
			.or(() -> MalformedRequest.find(request).map((malformed) -> malformed(request, malformed)))
			.or(() -> hiddenWireMock(request));
	}

	/** Answers a request that cannot be read. */
	SimulatorResponse malformed(RequestHead request, MalformedRequest malformed) {
		return this.unserved.malformed(request.withoutBody(), malformed.status(), malformed.reason());
	}

	private static Optional<SimulatorResponse> tunnel(RequestHead request) {
		return request.method().equals("CONNECT")
				? Optional.of(SimulatorResponse.problem(405, "Method not allowed", "The simulator is no proxy.")
					.withHeader("Connection", "close"))
				: Optional.empty();
	}

	private Optional<SimulatorResponse> foreignName(RequestHead request) {
		List<String> named = request.headers("Host");
		return Stream.concat(named.stream(), named.isEmpty() ? Stream.empty() : Stream.of(request.host()))
			.filter((name) -> !this.hosts.allows(name))
			.findFirst()
			.map((name) -> forbidden("The simulator does not answer under the name '" + name
					+ "'. Start it with --allow-host <name> if that is a name of yours."));
	}

	private Optional<SimulatorResponse> foreignPage(RequestHead request) {
		return (!request.isForPaymentPage() && this.foreignPages.sent(request))
				? Optional.of(forbidden("A page of another origin may neither call, steer nor read the simulator."))
				: Optional.empty();
	}

	private Optional<SimulatorResponse> hiddenWireMock(RequestHead request) {
		return (!this.wireMockAdmin && request.isForWireMock())
				? Optional.of(this.unserved.unknownAddress(request.withoutBody())) : Optional.empty();
	}

	private static SimulatorResponse forbidden(String detail) {
		return SimulatorResponse.problem(403, "Forbidden", detail);
	}

}
