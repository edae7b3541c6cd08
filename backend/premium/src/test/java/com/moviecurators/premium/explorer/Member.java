package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.MemberResult.Kind;
import org.jspecify.annotations.Nullable;

/** A member with a browser. Repeats what got no answer, as the front end does. */
final class Member {

	static final MemberResult NO_ANSWER = new MemberResult(Kind.NO_ANSWER, null, "");

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private static final int MAX_TRIES = 20;

	private final Simulation simulation;

	private final long id;

	private final ClientAddress address;

	private final Browser browser = new Browser();

	private final Start start;

	private final AtKakaoPay atKakaoPay;

	private final Withdrawal withdrawal;

	private final Progress progress;

	Member(Simulation simulation, long id) {
		this.simulation = simulation;
		this.id = id;
		this.progress = new Progress(simulation, this);
		this.start = new Start(simulation, id, this.browser);
		this.address = new ClientAddress("member " + id);
		this.atKakaoPay = new AtKakaoPay(simulation, this.browser, this.address);
		this.withdrawal = new Withdrawal(simulation, this);
	}

	/**
	 * Starts a payment under a new key. Repeats until answered, and again on later
	 * visits.
	 */
	void start() {
		this.start.useNewKey();
		if (this.progress.takes("start", this.start::isToAskAgain)) {
			this.start.untilStarted();
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
		while (this.progress.triesAgain(3) && !paysOnPage()) {
			this.simulation.time().advance(PAUSE);
			start();
		}
		this.progress.endTries();
	}

	private boolean paysOnPage() {
		return onPage("pay", this.atKakaoPay::pay);
	}

	/** Cancels on KakaoPay's page, which leads to the cancel route. */
	void cancel() {
		String order = this.browser.order();
		onPage("cancel", this.atKakaoPay::quit);
		if (order != null && !this.progress.isGone()) {
			this.browser.note(this.simulation.request((node) -> node.report(order), NO_ANSWER));
		}
	}

	/** Opens the success route. Reloads while the server does not answer. */
	void returnToShop() {
		withToken((order, token) -> repeat("return", () -> this.atKakaoPay.arrive(order, token)));
	}

	/** Posts the token, as the page does. Repeats while the server does not answer. */
	void approve() {
		withToken((order, token) -> repeat("approve", () -> this.atKakaoPay.post(order, token)));
	}

	/** Polls until the payment is decided. */
	void poll() {
		while (this.progress.triesAgain(MAX_TRIES) && this.browser.isUndecided()) {
			read();
			this.simulation.time().advance(Duration.ofSeconds(2));
			approve();
		}
		this.progress.endTries();
	}

	/** Buys once more, if there is no premium. */
	void buyAgain() {
		start();
		if (this.browser.isSentToKakaoPay()) {
			pay();
			approve();
			poll();
		}
	}

	/** Opens a premium list. */
	void openList() {
		if (this.progress.takes("open list", this.withdrawal::openList)) {
			this.withdrawal.openList();
		}
	}

	/** Asks for the money back, until the answer is final. */
	void withdraw() {
		String order = this.browser.order();
		this.withdrawal.want();
		if (order != null && this.progress.takes("withdraw", () -> this.withdrawal.isToAskAgain(order))) {
			this.withdrawal.untilDecided(order);
		}
	}

	Withdrawal withdrawal() {
		return this.withdrawal;
	}

	/**
	 * Somebody does something about this member's payment, whether they are here or not.
	 */
	void assist(String name, Runnable action) {
		this.progress.takes(name, action);
		action.run();
	}

	/** Is shown this. */
	void note(MemberResult result) {
		this.browser.note(result);
	}

	/** Reads the own payments. */
	void read() {
		String order = this.browser.order();
		if (order != null && !this.progress.isGone()) {
			this.simulation.request((node) -> {
				node.read(this.id, order);
				return true;
			}, false);
		}
	}

	/** Closes the tab. Recovery does the rest. */
	void closeTab() {
		this.progress.passes("close tab");
		leave();
	}

	/** Closes KakaoPay's page for now. */
	void closePage() {
		this.progress.passes("close page");
	}

	void leave() {
		this.progress.leave();
	}

	void repeatLastStep() {
		this.progress.repeatLastStep();
	}

	/** Buys in another tab, and pays there if sent to KakaoPay. */
	void buyInSecondTab() {
		this.atKakaoPay.payInSecondTab(this.start.inSecondTab());
	}

	@Nullable String order() {
		return this.browser.order();
	}

	long id() {
		return this.id;
	}

	ClientAddress address() {
		return this.address;
	}

	List<MemberResult> results() {
		return this.browser.results();
	}

	AtKakaoPay atKakaoPay() {
		return this.atKakaoPay;
	}

	/** Whether this member could not start a payment for an hour. */
	boolean wasLockedOut() {
		return this.start.wasLockedOut();
	}

	/**
	 * Does something on KakaoPay's page.
	 * @return false if there is a page that does not allow it any more
	 */
	private boolean onPage(String name, Predicate<String> action) {
		String page = this.browser.page();
		return page == null || !this.progress.takes(name, () -> this.simulation.engine().open(page))
				|| action.test(page);
	}

	private void withToken(BiConsumer<String, String> action) {
		String order = this.browser.order();
		String token = this.browser.token();
		if (order != null && token != null) {
			action.accept(order, token);
		}
	}

	private void repeat(String name, BooleanSupplier isAnswered) {
		if (this.progress.takes(name, isAnswered::getAsBoolean)) {
			for (int tried = 0; tried < MAX_TRIES && !isAnswered.getAsBoolean(); tried++) {
				this.simulation.time().advance(Duration.ofSeconds(1));
			}
		}
	}

	/** What this member knows and may still do, for the hash of a state. */
	String describe(StateIds ids) {
		return " %s %s %s %s %s".formatted(this.progress, this.atKakaoPay, this.start, this.withdrawal,
				this.browser.describe(ids));
	}

}
