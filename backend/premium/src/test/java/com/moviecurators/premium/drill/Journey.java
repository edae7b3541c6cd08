package com.moviecurators.premium.drill;

import java.net.URI;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a member does. */
enum Journey {

	/** Pays, comes back, waits for the receipt. */
	PAYS {
		@Override
		void walk(Member member, String order) {
			URI address = member.payAtKakaoPay(order);
			member.comeBack(order, address);
			member.approve(order, address);
			member.awaitDecision(order);
		}
	},

	/** Pays, and closes the tab as soon as the page of the return is there. */
	CLOSES_THE_TAB {
		@Override
		void walk(Member member, String order) {
			member.comeBack(order, member.payAtKakaoPay(order));
		}
	},

	/** The return opens in two tabs at once. */
	COMES_BACK_TWICE {
		@Override
		void walk(Member member, String order) {
			URI address = member.payAtKakaoPay(order);
			Together.times(2, (tab) -> {
				member.comeBack(order, address);
				return member.approve(order, address);
			});
			member.awaitDecision(order);
		}
	},

	/** The front end lives elsewhere: only its script brings the token. */
	SCRIPT_FIRST {
		@Override
		void walk(Member member, String order) {
			member.approve(order, member.payAtKakaoPay(order));
			member.awaitDecision(order);
		}
	},

	/** Stops at KakaoPay, thinks again, and pays. */
	STOPS_AND_PAYS {
		@Override
		void walk(Member member, String order) {
			member.stopAtKakaoPay(order);
			member.begin().ifPresent((next) -> PAYS.walk(member, next));
		}
	},

	/** Pays, and presses the button again in another tab meanwhile. */
	BUYS_AGAIN {
		@Override
		void walk(Member member, String order) {
			URI address = member.payAtKakaoPay(order);
			member.comeBack(order, address);
			member.begin();
			member.approve(order, address);
			member.awaitDecision(order);
		}
	},

	/** Is sent to KakaoPay and never does anything. */
	WALKS_AWAY {
		@Override
		void walk(Member member, String order) {
			// That is all.
		}
	};

	private static final List<Journey> ODDS = List.of(PAYS, PAYS, PAYS, PAYS, PAYS, PAYS, CLOSES_THE_TAB,
			CLOSES_THE_TAB, CLOSES_THE_TAB, CLOSES_THE_TAB, COMES_BACK_TWICE, COMES_BACK_TWICE, SCRIPT_FIRST,
			SCRIPT_FIRST, STOPS_AND_PAYS, BUYS_AGAIN, WALKS_AWAY);

	/** Walks it with an order that was just begun. */
	abstract void walk(Member member, String order);

	static Journey random(RandomGenerator dice) {
		return ODDS.get(dice.nextInt(ODDS.size()));
	}

}
