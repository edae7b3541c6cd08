package com.moviecurators.premium.explorer;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.MemberResult.Kind;
import org.jspecify.annotations.Nullable;

/** A member with a browser, who repeats what got no answer, as the SPA does. */
final class Member {

	private static final String PLAN = "PREMIUM_LIFETIME";

	static final MemberResult DEAD = new MemberResult(Kind.NO_ANSWER, null, "");

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private static final int PATIENCE = 20;

	private static final Duration LONG_PAUSE = Duration.ofMinutes(10);

	/** Long enough for a doubt to end. */
	private static final int VISITS = 6;

	private final Simulation world;

	private final long id;

	private final List<MemberResult> told = new ArrayList<>();

	private int keys;

	private boolean gone;

	private boolean lockedOut;

	private boolean paid;

	private boolean delivered;

	private @Nullable String order;

	private @Nullable String page;

	private @Nullable String token;

	private Runnable lastStep = () -> {
	};

	Member(Simulation world, long id) {
		this.world = world;
		this.id = id;
	}

	/**
	 * Presses the button, under a new key: again and again until answered, and again on
	 * later visits.
	 */
	void clicks() {
		this.keys++;
		if (takesStep(() -> hear(ask())) && !isAnswered(PATIENCE, PAUSE) && isWelcome()) {
			if (!this.world.books().isUndecidable(this.id, this.world.clock().instant())) {
				this.world.breach("I3 access", "a member could not begin for minutes, and nothing was in doubt");
			}
			this.lockedOut = !isAnswered(VISITS, LONG_PAUSE);
		}
	}

	/** Presses the button although an earlier purchase may be open. */
	void clicksAnew() {
		if (!isPremiumAsTold()) {
			clicks();
		}
	}

	/**
	 * Pays on KakaoPay's page; where that is over already, goes back and clicks again.
	 */
	void pays() {
		for (int tries = 0; tries < 3 && !payer((page) -> this.world.engine().pay(page, null)); tries++) {
			this.world.passes(PAUSE);
			clicks();
		}
	}

	/** Stops on KakaoPay's page, and lands on the cancel route. */
	void quits() {
		String order = this.order;
		payer((page) -> this.world.engine().quit(page));
		if (order != null && !this.gone) {
			note(this.world.served((node) -> node.report(order), DEAD));
		}
	}

	/** The browser arrives on the success route; reloads when the server is dead. */
	void comesBack() {
		String order = this.order;
		String token = this.token;
		if (order != null && token != null && takesStep(() -> arrive(order, token))) {
			for (int tries = 0; tries < PATIENCE && !arrive(order, token); tries++) {
				this.world.passes(Duration.ofSeconds(1));
			}
		}
	}

	/** The page posts; repeats when the server is dead. */
	void posts() {
		String order = this.order;
		String token = this.token;
		if (order != null && token != null && takesStep(() -> post(order, token))) {
			for (int tries = 0; tries < PATIENCE && post(order, token); tries++) {
				this.world.passes(Duration.ofSeconds(1));
			}
		}
	}

	/** The page asks until it is told. */
	void waits() {
		for (int polls = 0; polls < 20 && !this.told.isEmpty() && isOpen(this.told.getLast()); polls++) {
			this.world.passes(Duration.ofSeconds(2));
			posts();
		}
	}

	/**
	 * Nothing more comes from this browser; from others something may, before recovery.
	 */
	void closesTheTab() {
		takesStep(this.lastStep);
		leaves();
	}

	/** Closes KakaoPay's page for now: meanwhile somebody else may come in. */
	void closesThePage() {
		takesStep(this.lastStep);
	}

	/** The browser is closed for good. */
	void leaves() {
		this.gone = true;
	}

	/** What was done last is done once more, while there is a browser to do it. */
	void repeats() {
		if (!this.gone) {
			this.lastStep.run();
		}
	}

	/** Buys in another tab, and pays there if sent to KakaoPay. */
	void usesSecondTab() {
		MemberResult offer = this.world.served((node) -> node.start(this.id, PLAN, "second-tab-" + this.keys), DEAD);
		note(offer);
		if (offer.kind() == Kind.SENT_TO_KAKAOPAY
				&& this.world.engine().pay(pageOf(offer), null) instanceof PayerOutcome.SentTo(URI address)) {
			String returned = tokenOf(address);
			this.paid = true;
			post(String.valueOf(offer.order()), returned);
		}
	}

	/** Of which payment this member knows, if of any. */
	@Nullable String order() {
		return this.order;
	}

	long id() {
		return this.id;
	}

	List<MemberResult> told() {
		return this.told;
	}

	/** Whether the payer authenticated and the server learned of it for sure. */
	boolean delivered() {
		return this.paid && this.delivered;
	}

	/** Whether this member was led nowhere for an hour. */
	boolean wasLockedOut() {
		return this.lockedOut;
	}

	boolean isGone() {
		return this.gone;
	}

	private boolean takesStep(Runnable step) {
		this.lastStep = step;
		this.world.acts(this);
		this.world.at(InjectionPointKind.STEP);
		return !this.gone;
	}

	private boolean isAnswered(int tries, Duration pause) {
		for (int tried = 0; tried < tries; tried++) {
			if (!hear(ask())) {
				return true;
			}
			this.world.passes(pause);
		}
		return false;
	}

	/** Whoever closed their account is told so, and comes back no more. */
	private boolean isWelcome() {
		return !this.told.getLast().detail().equals("ACCOUNT_CLOSED");
	}

	private MemberResult ask() {
		String key = "purchase-" + this.keys;
		return this.world.served((node) -> node.start(this.id, PLAN, key), DEAD);
	}

	/**
	 * @return whether to ask again
	 */
	private boolean hear(MemberResult offer) {
		note(offer);
		if (offer.order() != null) {
			this.order = offer.order();
			this.page = (offer.kind() == Kind.SENT_TO_KAKAOPAY) ? pageOf(offer) : null;
		}
		return offer.kind() == Kind.TROUBLE || offer.kind() == Kind.NO_ANSWER || isToBeAskedAnew(offer);
	}

	/** Whoever has not paid and is told that it is under way asks anew, later. */
	private boolean isToBeAskedAnew(MemberResult offer) {
		boolean anew = offer.kind() == Kind.UNDER_WAY && this.token == null;
		this.keys += anew ? 1 : 0;
		return anew;
	}

	/**
	 * Does something on KakaoPay's page.
	 * @return false if there was a page, and it could not be done there any more
	 */
	private boolean payer(Function<String, PayerOutcome> step) {
		String open = this.page;
		if (open == null || !takesStep(() -> this.world.engine().open(open))) {
			return true;
		}
		if (!(step.apply(open) instanceof PayerOutcome.SentTo(URI address))) {
			return false;
		}
		this.token = tokenOf(address);
		this.paid = this.paid || this.token != null;
		return true;
	}

	private boolean arrive(String order, String token) {
		boolean arrived = this.world.served((node) -> {
			node.arrive(order, token);
			return true;
		}, false);
		this.delivered = this.delivered || arrived;
		return arrived;
	}

	/**
	 * @return whether to post again
	 */
	private boolean post(String order, String token) {
		MemberResult answer = this.world.served((node) -> node.approve(order, token), DEAD);
		note(answer);
		boolean dead = answer.kind() == Kind.NO_ANSWER || answer.kind() == Kind.TROUBLE;
		this.delivered = this.delivered || !dead;
		return dead;
	}

	private void note(MemberResult news) {
		this.told.add(news);
	}

	private boolean isPremiumAsTold() {
		return this.told.stream().anyMatch((news) -> news.kind() == Kind.PAID || news.kind() == Kind.ALREADY_PREMIUM);
	}

	private static boolean isOpen(MemberResult news) {
		return news.kind() == Kind.UNDECIDED || news.kind() == Kind.UNDER_WAY || news.kind() == Kind.NO_ANSWER;
	}

	private static String pageOf(MemberResult offer) {
		return offer.detail().substring(offer.detail().lastIndexOf('/') + 1);
	}

	private static @Nullable String tokenOf(URI address) {
		int start = address.toString().indexOf("pg_token=");
		return (start < 0) ? null : address.toString().substring(start + "pg_token=".length());
	}

}
