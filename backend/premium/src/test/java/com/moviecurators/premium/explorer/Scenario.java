package com.moviecurators.premium.explorer;

import java.util.function.Consumer;

/** What members do. */
enum Scenario {

	/** Starts, pays, comes back to the server, and the page approves. */
	BUYING(BuyingScenarios::buying),

	/**
	 * The front end is on another origin: the server first sees the token in its post.
	 */
	FRONT_END_ELSEWHERE(BuyingScenarios::frontEndElsewhere),

	/** The tab is closed right after the return. */
	CLOSING_THE_TAB(BuyingScenarios::closingTheTab),

	/** Two members take turns. */
	TWO_MEMBERS(BuyingScenarios::twoMembers),

	/** One member buys in two tabs. */
	TWO_TABS(BuyingScenarios::twoTabs),

	/** Closes KakaoPay's page, and comes back after it has expired. */
	COMING_BACK_LATER(BuyingScenarios::comingBackLater),

	/** Cancels at KakaoPay, then buys after all, slowly. */
	CHANGING_ONES_MIND(BuyingScenarios::changingOnesMind),

	/** Buys again if not premium after six minutes. */
	IMPATIENCE(BuyingScenarios::impatience),

	/**
	 * Buys again when a first payment was closed hours ago, and confirms slowly:
	 * meanwhile KakaoPay is asked once more about the first one.
	 */
	BUYING_AGAIN(BuyingScenarios::buyingAgain),

	/** Has paid, and wants the money back. */
	WITHDRAWING(false, RefundScenarios::withdrawing),

	/** Has opened a premium list, gets a part back, and buys again. */
	WITHDRAWING_AFTER_USE(RefundScenarios::withdrawingAfterUse),

	/**
	 * Part goes back in the partner console. The member, who wants it all, reads of it.
	 */
	CONSOLE_REFUND(false, RefundScenarios::consoleRefund),

	/** KakaoPay's answer named another amount: two admins record the payment as paid. */
	DECIDING(DecidingScenarios::deciding),

	/**
	 * Admins decide about a payment that recovery judges at the same time; later they
	 * give a part back.
	 */
	DECIDING_AGAINST_RECOVERY(DecidingScenarios::decidingAgainstRecovery),

	/** KakaoPay does not say what became of a payment: two admins close it. */
	CLOSING_BY_ADMINS(false, DecidingScenarios::closingByAdmins),

	/**
	 * Admins see that they cannot close what KakaoPay shows as paid, and record it. Later
	 * they give back a part, and a second one, which KakaoPay refuses: two of them record
	 * that the rest went back by another way.
	 */
	REFUNDING_ELSEWHERE(false, DecidingScenarios::refundingElsewhere);

	private final boolean endsWithPremium;

	private final Consumer<Simulation> play;

	Scenario(Consumer<Simulation> play) {
		this(true, play);
	}

	Scenario(boolean endsWithPremium, Consumer<Simulation> play) {
		this.endsWithPremium = endsWithPremium;
		this.play = play;
	}

	/** Whether its members are premium in the end, if nothing goes wrong. */
	boolean endsWithPremium() {
		return this.endsWithPremium;
	}

	/** Whether people decide in it. Then what only they can decide may stay in review. */
	boolean hasStaff() {
		return switch (this) {
			case DECIDING, DECIDING_AGAINST_RECOVERY, CLOSING_BY_ADMINS, REFUNDING_ELSEWHERE -> true;
			default -> false;
		};
	}

	/** Lets the members of this scenario act. */
	void play(Simulation simulation) {
		this.play.accept(simulation);
	}

}
