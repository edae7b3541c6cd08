package com.moviecurators.premium.explorer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.MemberResult.Kind;
import org.jspecify.annotations.Nullable;

/** A member with a browser. Repeats what got no answer, as the front end does. */
final class Member {

	static final MemberResult NO_ANSWER = new MemberResult(Kind.NO_ANSWER, null, "");

	private static final String PLAN = "PREMIUM_LIFETIME";

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private static final int MAX_TRIES = 20;

	private static final Duration LONG_PAUSE = Duration.ofMinutes(10);

	/** Together they last longer than an unknown approval stays open. */
	private static final int MAX_VISITS = 6;

	private final Simulation simulation;

	private final long id;

	private final Browser browser = new Browser();

	private int keys;

	private boolean gone;

	private boolean lockedOut;

	private boolean paid;

	private boolean delivered;

	private Runnable lastStep = () -> {
	};

	Member(Simulation simulation, long id) {
		this.simulation = simulation;
		this.id = id;
	}

	/**
	 * Starts a payment under a new key. Repeats until answered, and again on later
	 * visits.
	 */
	void start() {
		this.keys++;
		if (takesStep(this::isToStartAgain) && !isStarted(MAX_TRIES, PAUSE) && !this.browser.showsClosedAccount()) {
			if (!this.simulation.records().isUndecidable(this.id, this.simulation.clock().instant())) {
				this.simulation.violated("I3 access", "a member could not start for minutes, and nothing was unknown");
			}
			this.lockedOut = !isStarted(MAX_VISITS, LONG_PAUSE);
		}
	}

	/** Starts a payment although an earlier one may be open. */
	void startAgain() {
		if (!this.browser.showsPremium()) {
			start();
		}
	}

	/** Pays on KakaoPay's page. If it has expired, goes back and starts again. */
	void pay() {
		for (int tries = 0; tries < 3 && !onPage((page) -> this.simulation.engine().pay(page, null)); tries++) {
			this.simulation.advance(PAUSE);
			start();
		}
	}

	/** Cancels on KakaoPay's page, which leads to the cancel route. */
	void cancel() {
		String order = this.browser.order();
		onPage((page) -> this.simulation.engine().quit(page));
		if (order != null && !this.gone) {
			this.browser.note(this.simulation.request((node) -> node.report(order), NO_ANSWER));
		}
	}

	/** Opens the success route. Reloads while the server does not answer. */
	void returnToShop() {
		withToken((order, token) -> repeat(() -> arrive(order, token)));
	}

	/** Posts the token, as the page does. Repeats while the server does not answer. */
	void approve() {
		withToken((order, token) -> repeat(() -> post(order, token)));
	}

	/** Polls until the payment is decided. */
	void poll() {
		for (int polls = 0; polls < 20 && this.browser.isUndecided(); polls++) {
			this.simulation.advance(Duration.ofSeconds(2));
			approve();
		}
	}

	/** Closes the tab. Recovery does the rest. */
	void closeTab() {
		takesStep(this.lastStep);
		leave();
	}

	/** Closes KakaoPay's page for now. */
	void closePage() {
		takesStep(this.lastStep);
	}

	void leave() {
		this.gone = true;
	}

	void repeatLastStep() {
		if (!this.gone) {
			this.lastStep.run();
		}
	}

	/** Buys in another tab, and pays there if sent to KakaoPay. */
	void buyInSecondTab() {
		MemberResult started = this.simulation.request((node) -> node.start(this.id, PLAN, "second-tab-" + this.keys),
				NO_ANSWER);
		this.browser.note(started);
		if (started.kind() == Kind.SENT_TO_KAKAOPAY && this.simulation.engine()
			.pay(Browser.pageOf(started), null) instanceof PayerOutcome.SentTo(URI address)) {
			this.paid = true;
			post(String.valueOf(started.order()), Browser.tokenOf(address));
		}
	}

	@Nullable String order() {
		return this.browser.order();
	}

	long id() {
		return this.id;
	}

	List<MemberResult> results() {
		return this.browser.results();
	}

	/** Whether the member paid at KakaoPay and the server received the return. */
	boolean delivered() {
		return this.paid && this.delivered;
	}

	/** Whether this member could not start a payment for an hour. */
	boolean wasLockedOut() {
		return this.lockedOut;
	}

	private boolean takesStep(Runnable step) {
		this.lastStep = step;
		this.simulation.acts(this);
		this.simulation.reach(InjectionPointKind.STEP);
		return !this.gone;
	}

	private boolean isStarted(int tries, Duration pause) {
		for (int tried = 0; tried < tries; tried++) {
			if (!isToStartAgain()) {
				return true;
			}
			this.simulation.advance(pause);
		}
		return false;
	}

	/** Asks to start a payment, and returns whether to ask again. */
	private boolean isToStartAgain() {
		String key = "purchase-" + this.keys;
		MemberResult started = this.simulation.request((node) -> node.start(this.id, PLAN, key), NO_ANSWER);
		this.browser.follow(started);
		return started.kind() == Kind.TROUBLE || started.kind() == Kind.NO_ANSWER || isToUseNewKey(started);
	}

	/** A member who has not paid yet and meets an open payment asks again, later. */
	private boolean isToUseNewKey(MemberResult started) {
		boolean again = started.kind() == Kind.UNDER_WAY && this.browser.token() == null;
		this.keys += again ? 1 : 0;
		return again;
	}

	/**
	 * Does something on KakaoPay's page.
	 * @return false if there is a page that does not allow it any more
	 */
	private boolean onPage(Function<String, PayerOutcome> action) {
		String page = this.browser.page();
		if (page == null || !takesStep(() -> this.simulation.engine().open(page))) {
			return true;
		}
		if (!(action.apply(page) instanceof PayerOutcome.SentTo(URI address))) {
			return false;
		}
		this.browser.sentBack(address);
		this.paid = this.paid || this.browser.token() != null;
		return true;
	}

	private void withToken(BiConsumer<String, String> action) {
		String order = this.browser.order();
		String token = this.browser.token();
		if (order != null && token != null) {
			action.accept(order, token);
		}
	}

	private void repeat(BooleanSupplier isAnswered) {
		if (takesStep(isAnswered::getAsBoolean)) {
			for (int tries = 0; tries < MAX_TRIES && !isAnswered.getAsBoolean(); tries++) {
				this.simulation.advance(Duration.ofSeconds(1));
			}
		}
	}

	private boolean arrive(String order, String token) {
		return noteDelivery(this.simulation.request((node) -> {
			node.arrive(order, token);
			return true;
		}, false));
	}

	private boolean post(String order, @Nullable String token) {
		MemberResult result = this.simulation.request((node) -> node.approve(order, token), NO_ANSWER);
		this.browser.note(result);
		return noteDelivery(result.kind() != Kind.NO_ANSWER && result.kind() != Kind.TROUBLE);
	}

	private boolean noteDelivery(boolean answered) {
		this.delivered = this.delivered || answered;
		return answered;
	}

}
