package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator is to be started. Each method gives a changed copy.
 *
 * @param port 0 takes any free one
 * @param publicUrl where browsers reach the simulator; null for localhost and the port
 * @param stubs a folder of plain WireMock stubs; null for none
 * @param clock what the simulator's own clock follows
 * @param seed of ids and tokens
 * @param engine what the merchant agreed with the simulated KakaoPay
 */
public record SimulatorSettings(int port, @Nullable URI publicUrl, @Nullable Path stubs, Clock clock, long seed,
		EngineSettings engine) {

	/** Any free port, the system's clock, a seed of its own. */
	public SimulatorSettings() {
		this(0, null, null, Clock.systemUTC(), new Random().nextInt(1_000_000), new EngineSettings());
	}

	/** With this port; 0 takes any free one. */
	public SimulatorSettings withPort(int port) {
		return new SimulatorSettings(port, this.publicUrl, this.stubs, this.clock, this.seed, this.engine);
	}

	/** With payment pages at this address, when browsers do not reach it as localhost. */
	public SimulatorSettings withPublicUrl(URI publicUrl) {
		return new SimulatorSettings(this.port, publicUrl, this.stubs, this.clock, this.seed, this.engine);
	}

	/**
	 * With the WireMock stubs of a folder that has {@code mappings} and {@code __files}.
	 */
	public SimulatorSettings withStubs(Path stubs) {
		return new SimulatorSettings(this.port, this.publicUrl, stubs, this.clock, this.seed, this.engine);
	}

	/** With a clock that follows this one. */
	public SimulatorSettings withClock(Clock clock) {
		return new SimulatorSettings(this.port, this.publicUrl, this.stubs, clock, this.seed, this.engine);
	}

	/** With the ids and tokens of this seed. */
	public SimulatorSettings withSeed(long seed) {
		return new SimulatorSettings(this.port, this.publicUrl, this.stubs, this.clock, seed, this.engine);
	}

	/** With this key as the only one that is accepted. */
	public SimulatorSettings withSecretKey(String secretKey) {
		return withEngine(new EngineSettings(secretKey, this.engine.merchants(), this.engine.registeredOrigins(),
				this.engine.maximumAmount()));
	}

	/** With one more CID, and the secret that its calls must carry; null for none. */
	public SimulatorSettings withCid(String cid, @Nullable String cidSecret) {
		Map<String, Optional<String>> merchants = new LinkedHashMap<>(this.engine.merchants());
		merchants.put(cid, Optional.ofNullable(cidSecret));
		return withEngine(new EngineSettings(this.engine.secretKey(), merchants, this.engine.registeredOrigins(),
				this.engine.maximumAmount()));
	}

	/** With these origins as the only ones that return addresses may have. */
	public SimulatorSettings withRegisteredOrigins(List<String> origins) {
		return withEngine(new EngineSettings(this.engine.secretKey(), this.engine.merchants(), origins,
				this.engine.maximumAmount()));
	}

	/** With a limit of one payment, in won. */
	public SimulatorSettings withMaximumAmount(long won) {
		return withEngine(new EngineSettings(this.engine.secretKey(), this.engine.merchants(),
				this.engine.registeredOrigins(), won));
	}

	private SimulatorSettings withEngine(EngineSettings changed) {
		return new SimulatorSettings(this.port, this.publicUrl, this.stubs, this.clock, this.seed, changed);
	}

}
