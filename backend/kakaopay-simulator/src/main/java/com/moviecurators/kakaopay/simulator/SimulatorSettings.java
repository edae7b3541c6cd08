package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.guard.AccessSettings;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a simulator. Each method returns a changed copy.
 *
 * @param port the port to listen on; 0 takes any free one
 * @param publicUrl the address at which browsers reach the simulator; null for localhost
 * and the port
 * @param stubs a folder of plain WireMock stubs; null for none
 * @param clock the clock that the simulator's own clock follows
 * @param seed the seed of ids and tokens
 * @param engine the merchant's contract with the simulated KakaoPay
 * @param access who may reach the simulator
 */
public record SimulatorSettings(int port, @Nullable URI publicUrl, @Nullable Path stubs, Clock clock, long seed,
		EngineSettings engine, AccessSettings access) {

	/**
	 * Removes a slash at the end of the public URL.
	 * @throws IllegalArgumentException if the public URL is no http or https address, has
	 * more than a host and a port, or a host name with an underscore
	 */
	public SimulatorSettings {
		publicUrl = (publicUrl != null) ? PublicUrl.of(publicUrl.toString()) : null;
	}

	/** Takes any free port, the system clock and a random seed. */
	public SimulatorSettings() {
		this(0, null, null, Clock.systemUTC(), new Random().nextInt(1_000_000), new EngineSettings(),
				new AccessSettings());
	}

	/** Sets the port; 0 takes any free one. */
	public SimulatorSettings withPort(int port) {
		return new SimulatorSettings(port, this.publicUrl, this.stubs, this.clock, this.seed, this.engine, this.access);
	}

	/**
	 * Sets the address of the payment pages if browsers do not reach localhost.
	 * @throws IllegalArgumentException as the constructor
	 */
	public SimulatorSettings withPublicUrl(URI publicUrl) {
		return new SimulatorSettings(this.port, publicUrl, this.stubs, this.clock, this.seed, this.engine, this.access);
	}

	/** Adds the stubs of a WireMock folder. */
	public SimulatorSettings withStubs(Path stubs) {
		return new SimulatorSettings(this.port, this.publicUrl, stubs, this.clock, this.seed, this.engine, this.access);
	}

	/** Sets the clock to follow. */
	public SimulatorSettings withClock(Clock clock) {
		return new SimulatorSettings(this.port, this.publicUrl, this.stubs, clock, this.seed, this.engine, this.access);
	}

	/** Starts the simulator's clock at a time, from which it runs on. */
	public SimulatorSettings withStartTime(Instant start) {
		Clock system = Clock.systemUTC();
		return withClock(Clock.offset(system, Duration.between(system.instant(), start)));
	}

	/** Stops the simulator's clock at a time. It only moves when it is moved. */
	public SimulatorSettings withFixedTime(Instant time) {
		return withClock(Clock.fixed(time, ZoneOffset.UTC));
	}

	/** Sets the seed of ids and tokens. */
	public SimulatorSettings withSeed(long seed) {
		return new SimulatorSettings(this.port, this.publicUrl, this.stubs, this.clock, seed, this.engine, this.access);
	}

	/** Listens on this address instead of loopback; {@code 0.0.0.0} is every address. */
	public SimulatorSettings withBind(String address) {
		return withAccess(this.access.withBind(address));
	}

	/** Answers under one more host name, for instance that of a container. */
	public SimulatorSettings withAllowedHost(String name) {
		List<String> names = new ArrayList<>(this.access.allowedHosts());
		names.add(name);
		return withAccess(this.access.withAllowedHosts(names));
	}

	/** Serves WireMock's admin API under {@code /__admin}. */
	public SimulatorSettings withWireMockAdmin() {
		return withAccess(this.access.withWireMockAdmin());
	}

	/** Sets the only accepted secret key. */
	public SimulatorSettings withSecretKey(String secretKey) {
		return withEngine(this.engine.withSecretKey(secretKey));
	}

	/**
	 * Adds a CID and its secret; null for none.
	 * @throws IllegalArgumentException if the CID is for recurring payments
	 */
	public SimulatorSettings withCid(String cid, @Nullable String cidSecret) {
		return withEngine(this.engine.withCid(cid, cidSecret));
	}

	/** Sets the allowed origins of return addresses. */
	public SimulatorSettings withRegisteredOrigins(List<String> origins) {
		return withEngine(this.engine.withRegisteredOrigins(origins));
	}

	/** Sets the limit of one payment, in won. */
	public SimulatorSettings withMaximumAmount(long won) {
		return withEngine(this.engine.withMaximumAmount(won));
	}

	/** Sets the number of payments that are retained, at least 1. */
	public SimulatorSettings withMaximumPayments(int payments) {
		return withEngine(this.engine.withMaximumPayments(payments));
	}

	/**
	 * Sets how long payments with a method can be cancelled.
	 * @throws IllegalArgumentException if the length is not positive or more than a
	 * hundred years
	 */
	public SimulatorSettings withCancelWindow(PaymentMethod method, Period length) {
		return withEngine(this.engine.withCancelWindow(method, length));
	}

	private SimulatorSettings withEngine(EngineSettings changed) {
		return new SimulatorSettings(this.port, this.publicUrl, this.stubs, this.clock, this.seed, changed,
				this.access);
	}

	private SimulatorSettings withAccess(AccessSettings changed) {
		return new SimulatorSettings(this.port, this.publicUrl, this.stubs, this.clock, this.seed, this.engine,
				changed);
	}

}
