package com.moviecurators.kakaopay.simulator.state;

import java.net.URI;
import java.time.Clock;

import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import com.moviecurators.kakaopay.simulator.fault.FaultScript;
import com.moviecurators.kakaopay.simulator.journal.CallJournal;

/**
 * The state of a running simulator: its clock, payments, faults and journal, and the
 * operations that span them.
 */
public final class SimulatorState {

	private final long seed;

	private final MovableClock clock;

	private final Revision revision;

	private final FaultScript faults;

	private final CallJournal journal;

	private final PaymentPages pages;

	private final KakaoPayEngine engine;

	private final PayerSteps payer;

	/**
	 * Creates the state of a simulator without payments.
	 * @param clock the clock that the simulator's clock follows
	 * @param seed the seed of all ids and tokens
	 * @param pages the addresses of the payment pages
	 */
	public SimulatorState(EngineSettings settings, Clock clock, long seed, PaymentPages pages) {
		this.seed = seed;
		this.clock = new MovableClock(clock);
		this.revision = new Revision(this.clock);
		this.faults = new FaultScript(this.revision::next);
		this.journal = new CallJournal(this.clock, System::nanoTime, this.revision::next);
		this.pages = pages;
		this.engine = new KakaoPayEngine(settings, this.clock, seed, pages);
		this.payer = new PayerSteps(this.engine, this.journal);
	}

	/** The seed of all ids and tokens. */
	public long seed() {
		return this.seed;
	}

	/** The simulator's clock. */
	public MovableClock clock() {
		return this.clock;
	}

	/** The scripted faults. */
	public FaultScript faults() {
		return this.faults;
	}

	/** The journal of calls and steps. */
	public CallJournal journal() {
		return this.journal;
	}

	/** A number that differs after every change, so that clients can poll cheaply. */
	public long revision() {
		this.engine.runLateEffects();
		return this.revision.current();
	}

	/** Counts a change that no call of a client caused. */
	public void countChange() {
		this.revision.next();
	}

	/** The payer's steps. */
	public PayerSteps payer() {
		return this.payer;
	}

	/** The simulated KakaoPay. */
	public KakaoPayEngine engine() {
		return this.engine;
	}

	/** The address of a payment's page. */
	public URI page(Device device, String pageId) {
		return this.pages.address(device, pageId);
	}

	/** Removes payments, faults and journal entries, and resets the clock. */
	public void reset() {
		this.engine.clear();
		this.faults.clear();
		this.journal.clear();
		this.clock.reset();
	}

}
