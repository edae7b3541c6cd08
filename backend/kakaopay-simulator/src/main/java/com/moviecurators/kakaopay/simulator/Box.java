package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;

/** The parts of a running simulator that are steered from outside. */
final class Box {

	private final long seed;

	private final MovableClock clock;

	private final Revision revision;

	private final FaultScript faults;

	private final CallJournal journal;

	private final AtomicReference<URI> publicUrl = new AtomicReference<>(URI.create("http://localhost"));

	private final KakaoPayEngine engine;

	private final PayerSteps payer;

	Box(EngineSettings settings, Clock clock, long seed) {
		this.seed = seed;
		this.clock = new MovableClock(clock);
		this.revision = new Revision(this.clock);
		this.faults = new FaultScript(this.revision);
		this.journal = new CallJournal(this.clock, System::nanoTime, this.revision);
		this.engine = new KakaoPayEngine(settings, this.clock, seed, this::page);
		this.payer = new PayerSteps(this.engine, this.journal);
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

	CallJournal journal() {
		return this.journal;
	}

	Revision revision() {
		return this.revision;
	}

	PayerSteps payer() {
		return this.payer;
	}

	KakaoPayEngine engine() {
		return this.engine;
	}

	/** Where browsers reach the simulator. */
	void publishAt(URI url) {
		this.publicUrl.set(url);
	}

	/** Forgets payments, faults, the journal and the clock's lead. */
	void forget() {
		this.engine.clear();
		this.faults.clear();
		this.journal.clear();
		this.clock.reset();
	}

	/** Where a payment's page is. */
	URI page(Device device, String pageId) {
		return URI.create(this.publicUrl.get() + HostedPages.path(device, pageId));
	}

}
