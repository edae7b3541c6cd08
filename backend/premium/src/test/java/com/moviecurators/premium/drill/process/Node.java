package com.moviecurators.premium.drill.process;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.moviecurators.premium.drill.support.Http;
import com.moviecurators.premium.drill.support.Polling;

/** A process of the packaged application. A restart keeps its port. */
public final class Node {

	private final int port;

	private final List<String> command;

	private final Path log;

	private ChildProcess process;

	private Node(int port, List<String> command, Path log) {
		this.port = port;
		this.command = command;
		this.log = log;
		this.process = ChildProcess.start(DrillFolder.of("run"), log, command);
	}

	/** Starts it without waiting until it is up. */
	static Node start(int port, List<String> command, Path log) {
		return new Node(port, command, log);
	}

	public URI origin() {
		return URI.create("http://localhost:" + this.port);
	}

	public ChildProcess process() {
		return this.process;
	}

	/** Restarts it and waits until it is up. */
	public void restart() {
		this.process = ChildProcess.start(DrillFolder.of("run"), this.log, this.command);
		awaitUp();
	}

	void awaitUp() {
		if (!Polling.untilTrue(Duration.ofMinutes(5), Duration.ofMillis(250), this::isUp)) {
			throw new IllegalStateException("The application does not come up, see " + this.log);
		}
	}

	private boolean isUp() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The application ended while it started, see " + this.log);
		}
		return Http.send(Http.get(URI.create(origin() + "/actuator/health"))).status() == 200;
	}

}
