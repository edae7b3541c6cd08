package com.moviecurators.premium.explorer;

import java.time.Duration;

/** Money goes back to members. */
final class RefundScenarios {

	private RefundScenarios() {
	}

	static void withdrawing(Simulation simulation) {
		Member member = simulation.people().newMember();
		simulation.prelude().play(() -> BuyingScenarios.buy(member));
		member.withdraw();
	}

	static void withdrawingAfterUse(Simulation simulation) {
		Member member = simulation.people().newMember();
		simulation.prelude().play(() -> {
			BuyingScenarios.buy(member);
			member.openList();
		});
		member.withdraw();
		simulation.time().advance(Duration.ofHours(1));
		simulation.prelude().play(member::buyAgain);
	}

	static void consoleRefund(Simulation simulation) {
		Member member = simulation.people().newMember();
		simulation.prelude().play(() -> BuyingScenarios.buy(member));
		simulation.console().refund(member, 10_000L);
		simulation.time().advance(Duration.ofMinutes(20));
		member.withdraw();
	}

}
