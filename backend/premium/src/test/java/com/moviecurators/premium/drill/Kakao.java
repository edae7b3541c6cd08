package com.moviecurators.premium.drill;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;

/** KakaoPay: the simulator's jar as a process of its own, steered over HTTP. */
final class Kakao {

	private final URI origin;

	private final Program program;

	private Kakao(URI origin, Program program) {
		this.origin = origin;
		this.program = program;
	}

	/** Starts it; it is not up yet. */
	static Kakao start(String name, long seed) {
		int port = FreePorts.next();
		String jar = DrillFolder.built("kakaopay-simulator", "kakaopay-simulator.jar").toString();
		Program program = Program.start(DrillFolder.of("run"), DrillFolder.log(name + "-kakaopay"),
				List.of(PackagedApplication.JAVA, "-XX:TieredStopAtLevel=1", "-Xmx512m", "-jar", jar, "--port",
						String.valueOf(port), "--seed", String.valueOf(seed)));
		return new Kakao(URI.create("http://localhost:" + port), program);
	}

	void awaitUp() {
		if (!Patience.untilTrue(Duration.ofMinutes(1), Duration.ofMillis(50), this::isUp)) {
			throw new IllegalStateException("The simulator does not come up");
		}
	}

	URI origin() {
		return this.origin;
	}

	Program program() {
		return this.program;
	}

	/** The member pays on KakaoPay's page; the answer is where the browser goes. */
	URI pay(String order) {
		return step(order, "pay");
	}

	/** The member stops on KakaoPay's page. */
	URI cancel(String order) {
		return step(order, "cancel");
	}

	/** The next calls of that kind go wrong. */
	void fault(String call, String fault, int times) {
		control("/faults", """
				{"call": "%s", "fault": "%s", "times": %d}""".formatted(call, fault, times));
	}

	/** The next call of that kind for that order goes wrong. */
	void faultOf(String order, String call, String fault) {
		control("/faults", """
				{"call": "%s", "fault": "%s", "partnerOrderId": "%s"}""".formatted(call, fault, order));
	}

	void clearFaults() {
		send(Http.get(address("/faults")).DELETE());
	}

	void advance(Duration time) {
		control("/clock", """
				{"advance": "%s"}""".formatted(time));
	}

	/** All that KakaoPay knows of payments. */
	Books books() {
		return Books.read(send(Http.get(address("/payments"))).json());
	}

	private URI step(String order, String name) {
		return URI.create(control("/payments/" + order + "/" + name, "{}").get("returnUrl"));
	}

	private Answer control(String path, String json) {
		return send(Http.post(address(path), json));
	}

	private Answer send(HttpRequest.Builder request) {
		Answer answer = Http.send(request);
		if (answer.status() / 100 != 2) {
			throw new IllegalStateException("The simulator answered " + answer);
		}
		return answer;
	}

	private boolean isUp() {
		return Http.send(Http.get(address("/health"))).status() == 200;
	}

	private URI address(String path) {
		return this.origin.resolve("/simulator" + path);
	}

}
