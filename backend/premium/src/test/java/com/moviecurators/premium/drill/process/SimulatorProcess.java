package com.moviecurators.premium.drill.process;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;

import com.moviecurators.premium.drill.support.Http;
import com.moviecurators.premium.drill.support.Polling;
import com.moviecurators.premium.drill.support.Response;
import tools.jackson.databind.JsonNode;

/** The KakaoPay simulator: its jar as a process, controlled over HTTP. */
public final class SimulatorProcess {

	private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

	private final URI origin;

	private final ChildProcess process;

	private SimulatorProcess(URI origin, ChildProcess process) {
		this.origin = origin;
		this.process = process;
	}

	/** Starts it without waiting until it is up. */
	static SimulatorProcess start(String name, long seed) {
		int port = FreePorts.next();
		String jar = DrillFolder.built("kakaopay-simulator", "kakaopay-simulator.jar").toString();
		ChildProcess process = ChildProcess.start(DrillFolder.of("run"), DrillFolder.log(name + "-kakaopay"),
				List.of(PackagedApplication.JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-jar",
						jar, "--port", String.valueOf(port), "--seed", String.valueOf(seed)));
		return new SimulatorProcess(URI.create("http://localhost:" + port), process);
	}

	void awaitUp() {
		if (!Polling.untilTrue(Duration.ofMinutes(1), Duration.ofMillis(250), this::isUp)) {
			throw new IllegalStateException("The simulator does not come up");
		}
	}

	URI origin() {
		return this.origin;
	}

	public ChildProcess process() {
		return this.process;
	}

	/** Pays on KakaoPay's page and returns the address that it redirects to. */
	public URI pay(String order) {
		return step(order, "pay");
	}

	/** Cancels on KakaoPay's page and returns the address that it redirects to. */
	public URI cancel(String order) {
		return step(order, "cancel");
	}

	/**
	 * Gives money back in the partner console, as soon as no call about the payment is
	 * under way.
	 * @param amount whole won, or 0 for all
	 */
	public void refundInConsole(String order, long amount) {
		String json = (amount > 0) ? "{\"amount\": %d}".formatted(amount) : "{}";
		boolean done = Polling.untilTrue(LONGEST_CALL, Duration.ofMillis(200),
				() -> Http.send(Http.post(address("/payments/" + order + "/cancel"), json)).status() == 200);
		if (!done) {
			throw new IllegalStateException("The console gives nothing back of " + order);
		}
	}

	/** Injects the fault into the next calls of that kind. */
	public void fault(String call, String fault, int times) {
		control("/faults", """
				{"call": "%s", "fault": "%s", "times": %d}""".formatted(call, fault, times));
	}

	/** Injects the fault into the next call of that kind for that order. */
	public void faultOf(String order, String call, String fault) {
		control("/faults", """
				{"call": "%s", "fault": "%s", "partnerOrderId": "%s"}""".formatted(call, fault, order));
	}

	public void clearFaults() {
		send(Http.get(address("/faults")).DELETE());
	}

	public void advance(Duration time) {
		control("/clock", """
				{"advance": "%s"}""".formatted(time));
	}

	/** Counts the calls of that kind for that order which the journal has. */
	public int calls(String order, String call) {
		int count = 0;
		for (JsonNode entry : send(Http.get(address("/calls?limit=1000&order=" + order))).json()) {
			count += entry.path("call").asString("").equals(call) ? 1 : 0;
		}
		return count;
	}

	/** Returns every payment that the simulator knows. */
	public JsonNode payments() {
		return send(Http.get(address("/payments"))).json();
	}

	private URI step(String order, String name) {
		return URI.create(control("/payments/" + order + "/" + name, "{}").get("returnUrl"));
	}

	private Response control(String path, String json) {
		return send(Http.post(address(path), json));
	}

	private Response send(HttpRequest.Builder request) {
		Response response = Http.send(request);
		if (response.status() / 100 != 2) {
			throw new IllegalStateException("The simulator answered " + response);
		}
		return response;
	}

	private boolean isUp() {
		return Http.send(Http.get(address("/health"))).status() == 200;
	}

	private URI address(String path) {
		return this.origin.resolve("/simulator" + path);
	}

}
