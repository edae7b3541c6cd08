package com.moviecurators.premium.drill.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.support.Http;
import com.moviecurators.premium.drill.support.Polling;
import org.jspecify.annotations.Nullable;

/** A process of the packaged application. A restart keeps its port. */
public final class Node {

	private final int port;

	private final Region region;

	private final @Nullable ProcessClock clock;

	private final Path log;

	private List<String> settings;

	private ChildProcess process;

	private Node(String name, Region region, @Nullable ProcessClock clock, List<String> settings) {
		this.port = FreePorts.next();
		this.region = region;
		this.clock = clock;
		this.settings = settings;
		this.log = DrillFolder.log(name);
		this.process = launch();
	}

	/** Starts it without waiting until it is up. */
	static Node start(String name, Region region, @Nullable ProcessClock clock, List<String> settings) {
		return new Node(name, region, clock, settings);
	}

	public URI origin() {
		return URI.create("http://localhost:" + this.port);
	}

	public ChildProcess process() {
		return this.process;
	}

	/** Returns its own clock, if it has one. */
	public ProcessClock clock() {
		return Optional.ofNullable(this.clock).orElseThrow();
	}

	/** Restarts it and waits until it is up. */
	public void restart() {
		this.process = launch();
		awaitUp();
	}

	/** Restarts it with these settings instead of those of the same names. */
	public void restart(List<String> changed) {
		List<String> names = changed.stream().map(Node::name).toList();
		this.settings = Stream
			.concat(this.settings.stream().filter((setting) -> !names.contains(name(setting))), changed.stream())
			.toList();
		restart();
	}

	/** Returns what it says of its health to everybody. */
	public String health() {
		return Http.send(Http.get(URI.create(origin() + "/actuator/health"))).get("status");
	}

	/** Returns the value of a gauge. */
	public double gauge(String name) {
		return Metrics.gauge(this.process.pid(), name);
	}

	/** Counts the lines of its log that contain the text. */
	public long logged(String text) {
		return lines(text).size();
	}

	/** Returns the lines of its log that contain the text. */
	public List<String> lines(String text) {
		try (Stream<String> lines = Files.lines(this.log)) {
			return lines.filter((line) -> line.contains(text)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void awaitUp() {
		if (!Polling.untilTrue(Duration.ofMinutes(5), Duration.ofMillis(250), this::isUp)) {
			throw new IllegalStateException("The application does not come up, see " + this.log);
		}
	}

	private ChildProcess launch() {
		Map<String, String> environment = new HashMap<>(this.region.environment());
		if (this.clock != null) {
			environment.putAll(this.clock.environment());
		}
		List<String> all = Stream.concat(this.settings.stream(), Stream.of("--server.port=" + this.port)).toList();
		return ChildProcess.start(DrillFolder.of("run"), this.log,
				PackagedApplication.unpacked().command(this.region, all), environment);
	}

	private boolean isUp() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The application ended while it started, see " + this.log);
		}
		return Http.send(Http.get(URI.create(origin() + "/actuator/health"))).status() == 200;
	}

	private static String name(String setting) {
		return setting.substring(0, setting.indexOf('='));
	}

}
