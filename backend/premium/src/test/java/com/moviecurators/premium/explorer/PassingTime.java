package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.premium.support.VirtualClock;

/**
 * Lets time pass. Recovery runs whenever something is due, on the node that serves.
 */
final class PassingTime {

	/** More recovery passes than any payment needs. */
	private static final int MAX_PASSES = 500;

	private static final int MAX_PASSES_IN_BETWEEN = 4;

	/** How often KakaoPay is asked about what was paid, before all is noticed. */
	private static final int MAX_WATCHES = 4;

	/** How often a payment in review is judged again before it counts as at rest. */
	private static final int LAST_CHECKS = 2;

	/** As in production, where a pass begins two seconds after the last one. */
	private static final Duration BETWEEN_PASSES = Duration.ofSeconds(2);

	private final Simulation simulation;

	private final VirtualClock passed;

	PassingTime(Simulation simulation) {
		this.simulation = simulation;
		this.passed = simulation.clocks().passed();
	}

	/** Lets this much time pass. */
	void advance(Duration time) {
		Instant end = this.passed.instant().plus(time);
		Optional<Instant> due = nextDue(true);
		for (int passes = 0; passes < MAX_PASSES && due.isPresent() && !due.get().isAfter(end); passes++) {
			passAt(due.get());
			due = nextDue(true);
		}
		this.passed.advanceTo(end);
		this.simulation.interleaving().resume(this.passed.instant());
	}

	/**
	 * Runs recovery until nothing is due any more. A payment in review is judged again
	 * and again; it is at rest when that changes nothing.
	 */
	void runToRest() {
		this.simulation.interleaving().resume(this.passed.instant());
		int judged = 0;
		int refunds = this.simulation.console().refunds();
		for (int passes = 0; passes < MAX_PASSES; passes++) {
			this.simulation.pruning().leaveKnownState();
			Optional<Instant> due = nextDue(false);
			if (due.isEmpty()) {
				judged = (this.simulation.console().refunds() == refunds) ? judged : 0;
				refunds = this.simulation.console().refunds();
				due = (judged++ < LAST_CHECKS) ? nextDue(true) : Optional.empty();
			}
			if (due.isEmpty()) {
				this.simulation.records().unscheduleReviews();
				noticeConsoleRefunds();
				return;
			}
			passAt(due.get());
		}
		this.simulation.violated("I4 progress", "still something due after " + MAX_PASSES + " passes");
		this.simulation.records().unscheduleAll();
	}

	/** What went back in the partner console is noticed within a day, or two. */
	private void noticeConsoleRefunds() {
		for (int passes = 0; passes < MAX_WATCHES && this.simulation.console().refunds() > 0; passes++) {
			Optional<Instant> due = this.simulation.records()
				.nextWatch()
				.map(this.simulation.clocks()::whenDatabaseShows);
			due.ifPresent(this::passAt);
			recoverWhatIsDue();
		}
	}

	/** Runs recovery passes until nothing is due at this moment. */
	void recoverWhatIsDue() {
		for (int passes = 0; passes < MAX_PASSES_IN_BETWEEN && recover() > 0; passes++) {
			this.simulation.clocks().measureIfDue(this.simulation.cluster().serving());
		}
	}

	/**
	 * Time goes on after a pass that has changed nothing: what is due may be left alone
	 * for a while, or the node's time is behind.
	 */
	private void passAt(Instant due) {
		this.passed.advanceTo(due);
		this.simulation.interleaving().resume(this.passed.instant());
		recover();
		if (!due.isAfter(this.passed.instant()) && nextDue(true).filter(due::equals).isPresent()) {
			this.passed.advance(BETWEEN_PASSES);
		}
	}

	/** Runs one recovery pass, and returns how many checks it started. */
	private int recover() {
		this.simulation.effects().run();
		return this.simulation.request((node) -> node.recover(), 1);
	}

	private Optional<Instant> nextDue(boolean reviewsToo) {
		return Stream
			.of(this.simulation.records()
				.nextCheck(reviewsToo, this.simulation.now())
				.map(this.simulation.clocks()::whenDatabaseShows), this.simulation.effects().next(),
					this.simulation.interleaving().next())
			.flatMap(Optional::stream)
			.min(Comparator.naturalOrder());
	}

}
