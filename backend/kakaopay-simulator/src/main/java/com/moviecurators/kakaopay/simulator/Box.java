package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.MovableClock;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;

/** The parts of a running simulator that are steered from outside. */
final class Box {

	private final long seed;

	private final MovableClock clock;

	private final FaultScript faults = new FaultScript();

	private final AtomicReference<URI> publicUrl = new AtomicReference<>(URI.create("http://localhost"));

	private final KakaoPayEngine engine;

	Box(EngineSettings settings, Clock clock, long seed) {
		this.seed = seed;
		this.clock = new MovableClock(clock);
		this.engine = new KakaoPayEngine(settings, this.clock, seed, this::page);
	}

	long seed() {
		return this.seed;
	}

	MovableClock clock() {
		return this.clock;
	}

	FaultScript faults() {
		return this.faults;
	}

	KakaoPayEngine engine() {
		return this.engine;
	}

	/** Where browsers reach the simulator. */
	void publishAt(URI url) {
		this.publicUrl.set(url);
	}

	URI pcPage(String pageId) {
		return page(Device.PC, pageId);
	}

	/** Forgets payments, faults and the clock's lead. */
	void forget() {
		this.engine.clear();
		this.faults.clear();
		this.clock.reset();
	}

	private URI page(Device device, String pageId) {
		return URI.create(this.publicUrl.get() + HostedPages.path(device, pageId));
	}

}
