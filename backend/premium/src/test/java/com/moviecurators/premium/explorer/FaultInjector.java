package com.moviecurators.premium.explorer;

import java.time.Duration;

/** Injects the faults that happen beside the transport. */
final class FaultInjector {

	private static final Duration LONGER_THAN_THE_LEASE = Duration.ofSeconds(35);

	private final Simulation simulation;

	FaultInjector(Simulation simulation) {
		this.simulation = simulation;
	}

	void inject(Fault fault) {
		switch (fault) {
			case CRASH -> this.simulation.crash();
			case LATE_ANSWER -> {
				this.simulation.clock().advance(LONGER_THAN_THE_LEASE);
				this.simulation.interleave(this.simulation::recover);
			}
			case DUPLICATE -> this.simulation.interleave(member()::repeatLastStep);
			case SECOND_TAB -> this.simulation.interleave(member()::buyInSecondTab);
			case FORGED_RETURN -> this.simulation.interleave(new Forger(this.simulation, member())::forgeReturns);
			case FORGED_CANCEL -> this.simulation.interleave(new Forger(this.simulation, member())::forgeCancel);
			case RECOVERY -> this.simulation.interleave(this.simulation::recover);
			case CLOCK_JUMP -> this.simulation.clock().advance(Duration.ofHours(1));
			case PREMIUM_ELSEWHERE -> this.simulation.accounts().makePremium(member().id());
			case ACCOUNT_CLOSED -> this.simulation.accounts().close(member().id());
			case GONE -> member().leave();
			case SILENCE, SERVER_ERROR, AMBIGUOUS_CODE, GARBAGE, LATE_EFFECT, DECLINED, KEY_REFUSED, WRONG_AMOUNT -> {
				// The transport injects it.
			}
		}
	}

	private Member member() {
		return this.simulation.acting();
	}

}
