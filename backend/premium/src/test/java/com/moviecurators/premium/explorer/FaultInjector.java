package com.moviecurators.premium.explorer;

import java.time.Duration;

/** Injects the faults that happen beside the transport. */
final class FaultInjector {

	private static final Duration LONGER_THAN_THE_LEASE = Duration.ofSeconds(35);

	private static final Duration BEFORE_THE_NEXT_CALL = Duration.ofSeconds(5);

	private static final Duration HOUR = Duration.ofHours(1);

	/** A hardware clock on Korean time. */
	private static final Duration NINE_HOURS = Duration.ofHours(9);

	private final Simulation simulation;

	FaultInjector(Simulation simulation) {
		this.simulation = simulation;
	}

	void inject(Fault fault) {
		switch (fault) {
			case CRASH -> this.simulation.cluster().crash();
			case LATE_ANSWER -> {
				this.simulation.clocks().passed().advance(LONGER_THAN_THE_LEASE);
				this.simulation.interleave(this::takeOver);
			}
			case YIELD -> this.simulation.interleaving().pause(null);
			case STALL -> this.simulation.interleaving()
				.pause(this.simulation.clocks().passed().instant().plus(LONGER_THAN_THE_LEASE));
			case DUPLICATE -> this.simulation.interleave(member()::repeatLastStep);
			case SECOND_TAB -> this.simulation.interleave(member()::buyInSecondTab);
			case FORGED_RETURN -> this.simulation.interleave(forger()::forgeReturns);
			case FORGED_FLOOD -> this.simulation.interleave(forger()::flood);
			case FORGED_CANCEL -> this.simulation.interleave(forger()::forgeCancel);
			case RECOVERY -> this.simulation.interleave(this.simulation.time()::recoverWhatIsDue);
			case PREMIUM_ELSEWHERE -> this.simulation.accounts().makePremium(member().id());
			case CONSOLE_REFUND -> this.simulation.console().refund(member(), null);
			case CONSOLE_PART -> this.simulation.console().refund(member(), 5_000L);
			case LIST_OPENED -> this.simulation.interleave(member().withdrawal()::openList);
			case ACCOUNT_CLOSED -> this.simulation.accounts().close(member().id());
			case GONE -> member().leave();
			case HOUR_PASSES -> this.simulation.clocks().passed().advance(HOUR);
			default -> jump(fault);
		}
	}

	/** Asks KakaoPay, and calls again once it is time. */
	private void takeOver() {
		this.simulation.time().recoverWhatIsDue();
		this.simulation.clocks().passed().advance(BEFORE_THE_NEXT_CALL);
		this.simulation.time().recoverWhatIsDue();
	}

	private void jump(Fault fault) {
		Clocks clocks = this.simulation.clocks();
		int node = this.simulation.cluster().serving();
		switch (fault) {
			case DATABASE_AHEAD -> clocks.jumpDatabase(NINE_HOURS, node);
			case DATABASE_BEHIND -> clocks.jumpDatabase(Duration.ofMinutes(-13), node);
			case KAKAOPAY_AHEAD -> clocks.jumpKakaoPay(Duration.ofMinutes(10));
			case KAKAOPAY_BEHIND -> clocks.jumpKakaoPay(Duration.ofHours(-2));
			case NODE_AHEAD -> clocks.jumpNode(node, NINE_HOURS);
			case NODE_BEHIND -> clocks.jumpNode(node, NINE_HOURS.negated());
			default -> {
				// The transport injects it.
			}
		}
	}

	private Forger forger() {
		return new Forger(this.simulation, member());
	}

	private Member member() {
		return this.simulation.people().acting();
	}

}
