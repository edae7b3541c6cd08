package com.moviecurators.kakaopay.simulator.state;

import java.time.Clock;
import java.util.function.LongSupplier;

import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import com.moviecurators.kakaopay.simulator.fault.FaultScript;
import com.moviecurators.kakaopay.simulator.journal.CallJournal;

/**
 * What KakaoPay holds for one merchant, and what a tester scripts for it: its clock,
 * payments, faults and journal, and the operations that span them.
 */
public final class MerchantState {

	private final long number;

	private final MovableClock clock;

	private final Revision revision;

	private final FaultScript faults;

	private final CallJournal journal;

	private final KakaoPayEngine engine;

	private final PayerSteps payer;

	private final PaidPaymentSteps paidPayments;

	/**
	 * Creates the state of a merchant without payments.
	 * @param number the merchant's unique number
	 * @param clock the clock that the merchant's clock follows
	 * @param seed the seed of all ids and tokens, asked for when the first one is needed
	 */
	MerchantState(long number, EngineSettings settings, Clock clock, LongSupplier seed, PaymentPages pages) {
		this.number = number;
		this.clock = new MovableClock(clock);
		this.revision = new Revision(this.clock);
		this.faults = new FaultScript(this.revision::next);
		this.journal = new CallJournal(this.clock, System::nanoTime, this.revision::next);
		this.engine = new KakaoPayEngine(settings, this.clock, seed, pages);
		this.payer = new PayerSteps(this.engine, this.journal);
		this.paidPayments = new PaidPaymentSteps(this.engine, this.journal);
	}

	/** The merchant's number, in the order of appearance. The default merchant has 1. */
	public long number() {
		return this.number;
	}

	/** The merchant's clock. */
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

	/** What happens to paid payments without a call of the merchant's server. */
	public PaidPaymentSteps paidPayments() {
		return this.paidPayments;
	}

	/** The simulated KakaoPay. */
	public KakaoPayEngine engine() {
		return this.engine;
	}

	/** Removes payments, faults and journal entries, and resets the clock. */
	public void reset() {
		this.engine.clear();
		this.faults.clear();
		this.journal.clear();
		this.clock.reset();
	}

}
