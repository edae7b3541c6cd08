package com.moviecurators.premium.explorer;

import java.time.Duration;

/** What members do. */
enum Scenario {

	/** Clicks, pays, comes back to the server, and the page does the rest. */
	BUYING {
		@Override
		void tell(Simulation world) {
			Member member = world.member();
			member.clicks();
			member.pays();
			member.comesBack();
			member.posts();
			member.waits();
		}
	},

	/** The front end is elsewhere: nothing is kept before its script posts. */
	FRONT_END_ELSEWHERE {
		@Override
		void tell(Simulation world) {
			Member member = world.member();
			member.clicks();
			member.pays();
			member.posts();
			member.waits();
		}
	},

	/** The tab is closed right after the return. */
	CLOSING_THE_TAB {
		@Override
		void tell(Simulation world) {
			Member member = world.member();
			member.clicks();
			member.pays();
			member.comesBack();
			member.closesTheTab();
		}
	},

	/** Two members do everything in turns. */
	TWO_MEMBERS {
		@Override
		void tell(Simulation world) {
			Member one = world.member();
			Member other = world.member();
			one.clicks();
			other.clicks();
			one.pays();
			other.pays();
			other.comesBack();
			one.comesBack();
			one.posts();
			other.posts();
			one.waits();
			other.waits();
		}
	},

	/** One member buys in two tabs. */
	TWO_TABS {
		@Override
		void tell(Simulation world) {
			Member member = world.member();
			member.clicks();
			member.clicksAnew();
			member.pays();
			member.comesBack();
			member.posts();
			member.pays();
			member.posts();
			member.waits();
		}
	},

	/** Closes KakaoPay's page, and comes back when its time is over. */
	COMING_BACK_LATER {
		@Override
		void tell(Simulation world) {
			Member member = world.member();
			member.clicks();
			member.closesThePage();
			world.passes(Duration.ofMinutes(16));
			member.clicksAnew();
			member.pays();
			member.comesBack();
			member.posts();
			member.waits();
		}
	},

	/** Stops at KakaoPay, and buys after all, but slowly. */
	CHANGING_ONES_MIND {
		@Override
		void tell(Simulation world) {
			Member member = world.member();
			member.clicks();
			member.quits();
			member.clicksAnew();
			world.passes(Duration.ofMinutes(10));
			member.pays();
			member.comesBack();
			member.posts();
			member.waits();
		}
	},

	/** Whoever is not premium after six minutes buys again. */
	IMPATIENCE {
		@Override
		void tell(Simulation world) {
			Member member = world.member();
			member.clicks();
			member.pays();
			member.comesBack();
			member.posts();
			world.passes(Duration.ofMinutes(6));
			member.clicksAnew();
			member.pays();
			member.posts();
			member.waits();
		}
	};

	/** Lets the members of this story act. */
	abstract void tell(Simulation world);

}
