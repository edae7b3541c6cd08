package com.moviecurators.premium.explorer;

import java.time.Duration;

import com.moviecurators.premium.payment.PaymentDecision.Action;

/** What members do. */
enum Scenario {

	/** Starts, pays, comes back to the server, and the page approves. */
	BUYING {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			member.start();
			member.pay();
			member.returnToShop();
			member.approve();
			member.poll();
		}
	},

	/**
	 * The front end is on another origin: the server first sees the token in its post.
	 */
	FRONT_END_ELSEWHERE {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			member.start();
			member.pay();
			member.approve();
			member.poll();
		}
	},

	/** The tab is closed right after the return. */
	CLOSING_THE_TAB {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			member.start();
			member.pay();
			member.returnToShop();
			member.closeTab();
		}
	},

	/** Two members take turns. */
	TWO_MEMBERS {
		@Override
		void play(Simulation simulation) {
			Member one = simulation.newMember();
			Member other = simulation.newMember();
			one.start();
			other.start();
			one.pay();
			other.pay();
			other.returnToShop();
			one.returnToShop();
			one.approve();
			other.approve();
			one.poll();
			other.poll();
		}
	},

	/** One member buys in two tabs. */
	TWO_TABS {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			member.start();
			member.startAgain();
			member.pay();
			member.returnToShop();
			member.approve();
			member.pay();
			member.approve();
			member.poll();
		}
	},

	/** Closes KakaoPay's page, and comes back after it has expired. */
	COMING_BACK_LATER {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			member.start();
			member.closePage();
			simulation.time().advance(Duration.ofMinutes(16));
			member.startAgain();
			member.pay();
			member.returnToShop();
			member.approve();
			member.poll();
		}
	},

	/** Cancels at KakaoPay, then buys after all, slowly. */
	CHANGING_ONES_MIND {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			member.start();
			member.cancel();
			member.startAgain();
			simulation.time().advance(Duration.ofMinutes(10));
			member.pay();
			member.returnToShop();
			member.approve();
			member.poll();
		}
	},

	/** Buys again if not premium after six minutes. */
	IMPATIENCE {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			member.start();
			member.pay();
			member.returnToShop();
			member.approve();
			simulation.time().advance(Duration.ofMinutes(6));
			member.startAgain();
			member.pay();
			member.approve();
			member.poll();
		}
	},

	/**
	 * Buys again when a first payment was closed hours ago, and confirms slowly:
	 * meanwhile KakaoPay is asked once more about the first one.
	 */
	BUYING_AGAIN {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			member.start();
			member.pay();
			member.returnToShop();
			member.approve();
			member.closePage();
			simulation.time().advance(Duration.ofHours(6).plusMinutes(52));
			member.startAgain();
			member.pay();
			simulation.time().advance(Duration.ofMinutes(12));
			member.approve();
			member.poll();
		}
	},

	/** Has paid, and wants the money back. */
	WITHDRAWING(false) {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			simulation.before(member::buy);
			member.withdraw();
		}
	},

	/** Has opened a premium list, gets a part back, and buys again. */
	WITHDRAWING_AFTER_USE(true) {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			simulation.before(() -> {
				member.buy();
				member.openList();
			});
			member.withdraw();
			simulation.time().advance(Duration.ofHours(1));
			simulation.before(member::buyAgain);
		}
	},

	/**
	 * Part goes back in the partner console. The member, who wants it all, reads of it.
	 */
	CONSOLE_REFUND(false) {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			simulation.before(member::buy);
			simulation.refundInConsole(member, 10_000L);
			simulation.time().advance(Duration.ofMinutes(20));
			member.withdraw();
		}
	},

	/** KakaoPay's answer named another amount: two admins record the payment as paid. */
	DECIDING(true) {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			Staff staff = new Staff(simulation, member);
			simulation.script(InjectionPointKind.EFFECT, "approve", Fault.WRONG_AMOUNT);
			simulation.before(member::buy);
			staff.decide(Action.RECORD_AS_PAID, member.orderOfPayment(), null);
		}
	},

	/**
	 * Admins decide about a payment that recovery judges at the same time; later they
	 * give a part back.
	 */
	DECIDING_AGAINST_RECOVERY(true) {
		@Override
		void play(Simulation simulation) {
			Member member = simulation.newMember();
			Staff staff = new Staff(simulation, member);
			simulation.script(InjectionPointKind.EFFECT, "approve", Fault.SILENCE);
			simulation.script(InjectionPointKind.EFFECT, "order", Fault.NO_AMOUNT);
			simulation.before(() -> {
				member.buy();
				simulation.time().advance(Duration.ofMinutes(5));
			});
			staff.decide(Action.RECORD_AS_PAID, member.orderOfPayment(), null);
			staff.decide(Action.REFUND, member.orderOfPayment(), 9_000L);
		}
	};

	private final boolean endsWithPremium;

	Scenario() {
		this(true);
	}

	Scenario(boolean endsWithPremium) {
		this.endsWithPremium = endsWithPremium;
	}

	/** Whether its members are premium in the end, if nothing goes wrong. */
	boolean endsWithPremium() {
		return this.endsWithPremium;
	}

	/** Whether people decide in it. Then what only they can decide may stay in review. */
	boolean hasStaff() {
		return this == DECIDING || this == DECIDING_AGAINST_RECOVERY;
	}

	/** Lets the members of this scenario act. */
	abstract void play(Simulation simulation);

}
