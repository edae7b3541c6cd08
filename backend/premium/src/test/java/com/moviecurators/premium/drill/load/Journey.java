package com.moviecurators.premium.drill.load;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import com.moviecurators.premium.drill.load.MemberReport.Use;
import com.moviecurators.premium.drill.load.MemberReport.Withdrawal;
import com.moviecurators.premium.drill.support.Concurrently;

/** What a member does with a started payment. */
public enum Journey {

	/** Pays, returns and waits for the receipt. */
	PAYS {
		@Override
		public void run(Member member, String order) {
			URI address = member.payAtKakaoPay(order);
			member.returnFromKakaoPay(order, address);
			member.approve(order, address);
			member.awaitFinalStatus(order);
		}
	},

	/** Pays and closes the tab when the page of the return has loaded. */
	CLOSES_THE_TAB {
		@Override
		public void run(Member member, String order) {
			member.returnFromKakaoPay(order, member.payAtKakaoPay(order));
		}
	},

	/** Returns in two tabs at once. */
	RETURNS_IN_TWO_TABS {
		@Override
		public void run(Member member, String order) {
			URI address = member.payAtKakaoPay(order);
			Concurrently.times(2, (tab) -> {
				member.returnFromKakaoPay(order, address);
				return member.approve(order, address);
			});
			member.awaitFinalStatus(order);
		}
	},

	/** Returns to a front end on another origin, whose script alone sends the token. */
	SCRIPT_FIRST {
		@Override
		public void run(Member member, String order) {
			member.approve(order, member.payAtKakaoPay(order));
			member.awaitFinalStatus(order);
		}
	},

	/** Cancels at KakaoPay, then pays. */
	CANCELS_THEN_PAYS {
		@Override
		public void run(Member member, String order) {
			member.cancelAtKakaoPay(order);
			member.startPayment().ifPresent((next) -> PAYS.run(member, next));
		}
	},

	/** Pays, and starts another payment before the approval. */
	BUYS_AGAIN {
		@Override
		public void run(Member member, String order) {
			URI address = member.payAtKakaoPay(order);
			member.returnFromKakaoPay(order, address);
			member.startPayment();
			member.approve(order, address);
			member.awaitFinalStatus(order);
		}
	},

	/** Pays, and withdraws without having used it. */
	WITHDRAWS {
		@Override
		public void run(Member member, String order) {
			PAYS.run(member, order);
			withdraw(member, order, Use.UNUSED);
		}
	},

	/** Pays, opens the premium lists, and withdraws then. */
	WITHDRAWS_AFTER_USE {
		@Override
		public void run(Member member, String order) {
			PAYS.run(member, order);
			member.openPremiumLists();
			withdraw(member, order, Use.USED);
		}
	},

	/** Pays, and withdraws in one tab while another opens the premium lists. */
	WITHDRAWS_WHILE_OPENING {
		@Override
		public void run(Member member, String order) {
			PAYS.run(member, order);
			AtomicBoolean shown = new AtomicBoolean();
			List<Long> refunded = Concurrently.all(List.of(true, false), (opens) -> {
				if (opens) {
					shown.set(member.tryPremiumLists());
				}
				return opens ? 0 : member.withdraw(order, member.previewRefund(order));
			});
			member.log()
				.addWithdrawal(new Withdrawal(order, refunded.getLast(), shown.get() ? Use.USED : Use.UNCERTAIN));
		}
	},

	/** Pays, withdraws in two tabs at once, and buys again. */
	WITHDRAWS_TWICE_AND_BUYS {
		@Override
		public void run(Member member, String order) {
			PAYS.run(member, order);
			long amount = member.previewRefund(order);
			Concurrently.times(2, (tab) -> member.withdraw(order, amount))
				.forEach((refunded) -> member.log().addWithdrawal(new Withdrawal(order, refunded, Use.UNUSED)));
			member.startPayment().ifPresent((next) -> PAYS.run(member, next));
		}
	},

	/** Pays. The shop gives all of it back in KakaoPay's partner console. */
	REFUNDED_IN_CONSOLE {
		@Override
		public void run(Member member, String order) {
			PAYS.run(member, order);
			member.refundInConsole(order, 0);
			member.awaitStatus(order, "REFUNDED");
		}
	},

	/** Pays. The shop gives a part back in KakaoPay's partner console. */
	PARTLY_REFUNDED_IN_CONSOLE {
		@Override
		public void run(Member member, String order) {
			PAYS.run(member, order);
			member.refundInConsole(order, 5_000);
			member.awaitStatus(order, "PARTIALLY_REFUNDED");
		}
	},

	/** Pays. KakaoPay's answer names another amount, so admins decide. */
	IS_REVIEWED {
		@Override
		public void run(Member member, String order) {
			PAYS.run(member, order);
		}
	},

	/** Does nothing at KakaoPay. */
	ABANDONS {
		@Override
		public void run(Member member, String order) {
			// Nothing more happens.
		}
	};

	/**
	 * Journeys that end without a refund and without a person, as often as they occur.
	 */
	static final List<Journey> PURCHASES = List.of(PAYS, PAYS, PAYS, PAYS, PAYS, PAYS, CLOSES_THE_TAB, CLOSES_THE_TAB,
			CLOSES_THE_TAB, CLOSES_THE_TAB, RETURNS_IN_TWO_TABS, RETURNS_IN_TWO_TABS, SCRIPT_FIRST, SCRIPT_FIRST,
			CANCELS_THEN_PAYS, BUYS_AGAIN, ABANDONS);

	/** The same, and refunds, and reviews that admins have to end. */
	static final List<Journey> ALL = List.of(PAYS, PAYS, PAYS, CLOSES_THE_TAB, CLOSES_THE_TAB, CLOSES_THE_TAB,
			RETURNS_IN_TWO_TABS, RETURNS_IN_TWO_TABS, SCRIPT_FIRST, CANCELS_THEN_PAYS, BUYS_AGAIN, ABANDONS, WITHDRAWS,
			WITHDRAWS, WITHDRAWS_AFTER_USE, WITHDRAWS_AFTER_USE, WITHDRAWS_WHILE_OPENING, WITHDRAWS_TWICE_AND_BUYS,
			REFUNDED_IN_CONSOLE, PARTLY_REFUNDED_IN_CONSOLE, IS_REVIEWED, IS_REVIEWED, IS_REVIEWED);

	/** Runs with the order of a payment that was just started. */
	public abstract void run(Member member, String order);

	private static void withdraw(Member member, String order, Use use) {
		member.log().addWithdrawal(new Withdrawal(order, member.withdraw(order, member.previewRefund(order)), use));
	}

}
