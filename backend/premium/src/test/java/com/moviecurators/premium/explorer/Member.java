package com.moviecurators.premium.explorer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
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

	private final Withdrawal withdrawal;

	private final Progress progress = new Progress();

	private boolean gone;

	private boolean paid;

	private boolean delivered;

	private Runnable lastStep = () -> {
	};

	Member(Simulation simulation, long id) {
		this.simulation = simulation;
		this.id = id;
		this.start = new Start(simulation, id, this.browser);
		this.address = new ClientAddress("member " + id);
		this.withdrawal = new Withdrawal(simulation, this);
	}

	/**
	 * Starts a payment under a new key. Repeats until answered, and again on later
	 * visits.
	 */
	void start() {
		this.start.useNewKey();
		if (takesStep("start", this.start::isToAskAgain)) {
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
		return onPage("pay", (page) -> this.simulation.engine().pay(page, null));
	}

	/** Cancels on KakaoPay's page, which leads to the cancel route. */
	void cancel() {
		String order = this.browser.order();
		onPage("cancel", (page) -> this.simulation.engine().quit(page));
		if (order != null && !this.gone) {
			this.browser.note(this.simulation.request((node) -> node.report(order), NO_ANSWER));
		}
	}

	/** Opens the success route. Reloads while the server does not answer. */
	void returnToShop() {
		withToken((order, token) -> repeat("return", () -> arrive(order, token)));
	}

	/** Posts the token, as the page does. Repeats while the server does not answer. */
	void approve() {
		withToken((order, token) -> repeat("approve", () -> post(order, token)));
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

	/** Buys, while nothing goes wrong. */
	void buy() {
		start();
		pay();
		returnToShop();
		approve();
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
		if (takesStep("open list", this.withdrawal::openList)) {
			this.withdrawal.openList();
		}
	}

	/** Asks for the money back, until the answer is final. */
	void withdraw() {
		String order = this.browser.order();
		this.withdrawal.want();
		if (order != null && takesStep("withdraw", () -> this.withdrawal.isToAskAgain(order))) {
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
		takesStep(name, action);
		action.run();
	}

	/** Is shown this. */
	void note(MemberResult result) {
		this.browser.note(result);
	}

	/** Reads the own payments. */
	void read() {
		String order = this.browser.order();
		if (order != null && !this.gone) {
			this.simulation.request((node) -> {
				node.read(this.id, order);
				return true;
			}, false);
		}
	}

	/** Closes the tab. Recovery does the rest. */
	void closeTab() {
		takesStep("close tab", this.lastStep);
		leave();
	}

	/** Closes KakaoPay's page for now. */
	void closePage() {
		takesStep("close page", this.lastStep);
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
		MemberResult started = this.start.inSecondTab();
		if (started.kind() == Kind.SENT_TO_KAKAOPAY && this.simulation.engine()
			.pay(Browser.pageOf(started), null) instanceof PayerOutcome.SentTo(URI address)) {
			this.paid = true;
			post(String.valueOf(started.order()), Browser.tokenOf(address));
		}
	}

	/** The payment that the member has started. */
	String orderOfPayment() {
		return Objects.requireNonNull(this.browser.order());
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

	/** Whether the member paid at KakaoPay and the server received the return. */
	boolean delivered() {
		return this.paid && this.delivered;
	}

	/** Whether this member could not start a payment for an hour. */
	boolean wasLockedOut() {
		return this.start.wasLockedOut();
	}

	private boolean takesStep(String name, Runnable action) {
		this.progress.begin(name);
		this.lastStep = action;
		this.simulation.acts(this);
		this.simulation.reach(InjectionPointKind.STEP);
		return !this.gone;
	}

	/**
	 * Does something on KakaoPay's page.
	 * @return false if there is a page that does not allow it any more
	 */
	private boolean onPage(String name, Function<String, PayerOutcome> action) {
		String page = this.browser.page();
		if (page == null || !takesStep(name, () -> this.simulation.engine().open(page))) {
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

	private void repeat(String name, BooleanSupplier isAnswered) {
		if (takesStep(name, isAnswered::getAsBoolean)) {
			for (int tried = 0; tried < MAX_TRIES && !isAnswered.getAsBoolean(); tried++) {
				this.simulation.time().advance(Duration.ofSeconds(1));
			}
		}
	}

	private boolean arrive(String order, String token) {
		boolean arrived = this.simulation.request((node) -> {
			node.arrive(order, token, this.address);
			return true;
		}, false);
		if (arrived) {
			this.simulation.observations().tokens().arrives(order, this.address, token);
		}
		return noteDelivery(arrived);
	}

	private boolean post(String order, @Nullable String token) {
		MemberResult result = this.simulation.request((node) -> node.approve(order, token), NO_ANSWER);
		this.browser.note(result);
		return noteDelivery(result.kind() != Kind.NO_ANSWER && result.kind() != Kind.TROUBLE);
	}

	/** What this member knows and may still do, for the hash of a state. */
	String describe(StateIds ids) {
		return " %s %s %s %s %s %s %s".formatted(this.progress, this.gone, this.paid, this.delivered, this.start,
				this.withdrawal, this.browser.describe(ids));
	}

	private boolean noteDelivery(boolean answered) {
		this.delivered = this.delivered || answered;
		return answered;
	}

}
