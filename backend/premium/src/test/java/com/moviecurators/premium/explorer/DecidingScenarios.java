package com.moviecurators.premium.explorer;

import java.time.Duration;

import com.moviecurators.premium.payment.PaymentDecision.Action;

/** Admins decide about payments. */
final class DecidingScenarios {

	/** A price, in won, of which one admin alone may give back all. */
	private static final long SMALL = 9_900;

	private DecidingScenarios() {
	}

	static void deciding(Simulation simulation) {
		Member member = simulation.people().newMember();
		Staff staff = simulation.people().newStaff(member);
		simulation.prelude().script(InjectionPointKind.EFFECT, "approve", Fault.WRONG_AMOUNT);
		simulation.prelude().play(() -> BuyingScenarios.buy(member));
		staff.decide(Action.RECORD_AS_PAID, null);
	}

	static void decidingAgainstRecovery(Simulation simulation) {
		Member member = simulation.people().newMember();
		Staff staff = simulation.people().newStaff(member);
		simulation.prelude().script(InjectionPointKind.EFFECT, "approve", Fault.SILENCE);
		simulation.prelude().script(InjectionPointKind.EFFECT, "order", Fault.NO_AMOUNT);
		simulation.prelude().play(() -> {
			BuyingScenarios.buy(member);
			simulation.time().advance(Duration.ofMinutes(5));
		});
		staff.decide(Action.RECORD_AS_PAID, null);
		staff.decide(Action.REFUND, 9_000L);
	}

	static void closingByAdmins(Simulation simulation) {
		simulation.accounts().setPrice(SMALL);
		Member member = simulation.people().newMember();
		Staff staff = simulation.people().newStaff(member);
		simulation.prelude().script(InjectionPointKind.REQUEST, "approve", Fault.UNCLEAR_CODE);
		simulation.transport().explainPayments(false);
		simulation.prelude().play(() -> {
			BuyingScenarios.buy(member);
			simulation.time().advance(Duration.ofMinutes(5));
		});
		staff.decide(Action.CLOSE, null);
		simulation.transport().explainPayments(true);
	}

	static void refundingElsewhere(Simulation simulation) {
		Member member = simulation.people().newMember();
		Staff staff = simulation.people().newStaff(member);
		simulation.prelude().script(InjectionPointKind.EFFECT, "approve", Fault.SILENCE);
		simulation.transport().explainPayments(false);
		simulation.prelude().play(() -> {
			BuyingScenarios.buy(member);
			simulation.time().advance(Duration.ofMinutes(5));
			simulation.transport().explainPayments(true);
			staff.decide(Action.CLOSE, null);
			staff.decide(Action.RECORD_AS_PAID, null);
			staff.decide(Action.REFUND, 18_000L);
			simulation.prelude().script(InjectionPointKind.REQUEST, "cancel", Fault.UNKNOWN_TID);
			staff.decideInVain(15_000);
		});
		staff.decide(Action.REFUNDED_ELSEWHERE, null);
	}

}
