package com.moviecurators.premium.explorer;

import java.time.Duration;

import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.MemberResult.Kind;

/** How a member starts a payment: under a key, repeated until it is answered. */
final class Start {

	private static final String PLAN = "PREMIUM_LIFETIME";

	private static final int MAX_TRIES = 20;

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private static final Duration LONG_PAUSE = Duration.ofMinutes(10);

	/** Together they last longer than an unknown approval stays open. */
	private static final int MAX_VISITS = 7;

	private final Simulation simulation;

	private final long member;

	private final Browser browser;

	private int keys;

	private boolean lockedOut;

	Start(Simulation simulation, long member, Browser browser) {
		this.simulation = simulation;
		this.member = member;
		this.browser = browser;
	}

	void useNewKey() {
		this.keys++;
	}

	/** Repeats until answered, and again on later visits. */
	void untilStarted() {
		if (isStarted(MAX_TRIES, PAUSE) || this.browser.showsClosedAccount()) {
			return;
		}
		if (!this.simulation.records().isUndecidable(this.member, this.simulation.now())
				&& !this.simulation.isExcused(Fault.DATABASE_BEHIND)) {
			this.simulation.violated("I3 access", "a member could not start for minutes, and nothing was unknown");
		}
		this.lockedOut = !isStarted(MAX_VISITS, LONG_PAUSE);
	}

	/** Asks to start a payment, and returns whether to ask again. */
	boolean isToAskAgain() {
		MemberResult started = ask("purchase-" + this.keys);
		this.browser.follow(started);
		return started.kind() == Kind.TROUBLE || started.kind() == Kind.NO_ANSWER || isToUseNewKey(started);
	}

	/** Asks in another tab. */
	MemberResult inSecondTab() {
		MemberResult started = ask("second-tab-" + this.keys);
		this.browser.note(started);
		return started;
	}

	/** Whether this member could not start a payment for an hour. */
	boolean wasLockedOut() {
		return this.lockedOut;
	}

	/** What this member may ask with next, for the hash of a state. */
	@Override
	public String toString() {
		return this.keys + " " + this.lockedOut;
	}

	private MemberResult ask(String key) {
		return this.simulation.request((node) -> node.start(this.member, PLAN, key), Member.NO_ANSWER);
	}

	private boolean isStarted(int tries, Duration pause) {
		for (int tried = 0; tried < tries; tried++) {
			if (!isToAskAgain()) {
				return true;
			}
			this.simulation.time().advance(pause);
		}
		return false;
	}

	/** A member who has not paid yet and meets an open payment asks again, later. */
	private boolean isToUseNewKey(MemberResult started) {
		boolean again = started.kind() == Kind.UNDER_WAY && this.browser.token() == null;
		this.keys += again ? 1 : 0;
		return again;
	}

}
