package com.moviecurators.premium.drill.load;

import java.net.URI;
import java.util.List;
import java.util.random.RandomGenerator;

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

	/** Does nothing at KakaoPay. */
	ABANDONS {
		@Override
		public void run(Member member, String order) {
			// Nothing more happens.
		}
	};

	private static final List<Journey> WEIGHTED = List.of(PAYS, PAYS, PAYS, PAYS, PAYS, PAYS, CLOSES_THE_TAB,
			CLOSES_THE_TAB, CLOSES_THE_TAB, CLOSES_THE_TAB, RETURNS_IN_TWO_TABS, RETURNS_IN_TWO_TABS, SCRIPT_FIRST,
			SCRIPT_FIRST, CANCELS_THEN_PAYS, BUYS_AGAIN, ABANDONS);

	/** Runs with the order of a payment that was just started. */
	public abstract void run(Member member, String order);

	static Journey random(RandomGenerator random) {
		return WEIGHTED.get(random.nextInt(WEIGHTED.size()));
	}

}
