package com.moviecurators.premium.drill;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One process of the packaged application. It keeps its port from start to start. */
final class Node {

	private final int port;

	private final List<String> command;

	private final Path log;

	private Program program;

	private Node(int port, List<String> command, Path log) {
		this.port = port;
		this.command = command;
		this.log = log;
		this.program = Program.start(DrillFolder.of("run"), log, command);
	}

	/** Starts one; it is not up yet. */
	static Node start(int port, List<String> command, Path log) {
		return new Node(port, command, log);
	}

	URI origin() {
		return URI.create("http://localhost:" + this.port);
	}

	Program program() {
		return this.program;
	}

	/** Starts it again, and waits until it is up. */
	void restart() {
		this.program = Program.start(DrillFolder.of("run"), this.log, this.command);
		awaitUp();
	}

	void awaitUp() {
		if (!Patience.untilTrue(Duration.ofMinutes(3), Duration.ofMillis(50), this::isUp)) {
			throw new IllegalStateException("The application does not come up, see " + this.log);
		}
	}

	private boolean isUp() {
		if (!this.program.isAlive()) {
			throw new IllegalStateException("The application ended while it started, see " + this.log);
		}
		return Http.send(Http.get(URI.create(origin() + "/actuator/health"))).status() == 200;
	}

}
