package com.moviecurators.kakaopay.simulator.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.MethodResult;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * The simulated KakaoPay. Handles merchants' calls and payers' steps one at a time and
 * stores the payments. The same seed, times and steps give the same answers. Thread-safe.
 */
public final class KakaoPayEngine {

	private final Clock clock;

	private final PaymentStore payments;

	private final MerchantCalls calls;

	private final Payer payer;

	private final PaidPayments paidPayments;

	/**
	 * Creates an engine without payments.
	 * @param settings the merchant's contract with KakaoPay
	 * @param clock the engine's only source of time
	 * @param seed the seed of all ids and tokens
	 * @param pages the addresses of the payment pages
	 */
	public KakaoPayEngine(EngineSettings settings, Clock clock, long seed, PaymentPages pages) {
		this(settings, clock, () -> seed, pages);
	}

	/** Creates an engine that asks for its seed when it needs the first id. */
	public KakaoPayEngine(EngineSettings settings, Clock clock, LongSupplier seed, PaymentPages pages) {
		IdGenerator ids = new IdGenerator(seed);
		this.clock = clock;
		this.payments = new PaymentStore(settings.maximumPayments());
		Canceling canceling = new Canceling(this.payments, ids);
		this.calls = new MerchantCalls(settings, this.payments, ids, pages, canceling);
		this.payer = new Payer(ids);
		this.paidPayments = new PaidPayments(this.payments, canceling);
	}

	/** Handles a merchant's call and answers as KakaoPay would. Never throws. */
	public synchronized KakaoPayAnswer take(Call call, KakaoPayRequest request) {
		runLateEffects();
		Instant now = this.clock.instant();
		return this.calls.execute(call, request, now, now);
	}

	/**
	 * Executes a call after a delay of the engine's clock, as a slow bank does. Refuses
	 * other approves and cancels of the payment until then. The payment does not expire
	 * meanwhile, because the call came in time.
	 * @param afterwards runs after the effect
	 * @throws IllegalStateException if a thousand effects are pending
	 */
	public synchronized void executeLater(Call call, KakaoPayRequest request, Duration delay, Runnable afterwards) {
		runLateEffects();
		this.calls.executeLater(call, request, this.clock.instant(), delay, afterwards);
	}

	/**
	 * Ends an approval as failed, and captures its money after a delay all the same: the
	 * bank's approval arrives when KakaoPay has given it up. Does nothing if there is no
	 * authenticated payment.
	 * @param afterwards runs after the effect
	 * @throws IllegalStateException if a thousand effects are pending
	 */
	public synchronized void captureAfterFailure(KakaoPayRequest request, Duration delay, Runnable afterwards) {
		runLateEffects();
		this.calls.captureAfterFailure(request, this.clock.instant(), delay, afterwards);
	}

	/** Runs the late effects that are due. Every other operation does so by itself. */
	public synchronized void runLateEffects() {
		this.calls.runLateEffects(this.clock.instant());
	}

	/**
	 * Answers with a scripted error. A decline ends the payment.
	 * @param methodResultCode the result code of the card network or KakaoMoney, or null
	 */
	public synchronized KakaoPayAnswer refuse(Call call, KakaoPayRequest request, int code,
			@Nullable String methodResultCode) {
		if (code == ErrorCode.APPROVAL_FAILURE.code() && MethodResult.isDecline(methodResultCode)) {
			failApproval(call, request);
		}
		return KakaoPayAnswer.scripted(code, methodResultCode);
	}

	/** Ends an authenticated payment whose approval failed. Other calls end nothing. */
	public synchronized void failApproval(Call call, KakaoPayRequest request) {
		runLateEffects();
		this.calls.failApproval(call, request);
	}

	/** Counts an approve call, whatever its result. */
	public synchronized void countApproveCall(KakaoPayRequest request) {
		current().findByTid(request.text("tid")).ifPresent(Payment::countApproveCall);
	}

	/** The merchant's order number of the payment that a call names, or null. */
	public synchronized @Nullable String partnerOrderIdOf(KakaoPayRequest request) {
		return current().findByTid(request.text("tid"))
			.map((payment) -> payment.order().partnerOrderId())
			.orElse(request.text("partner_order_id"));
	}

	/** Marks a call on this payment as in progress, so that others are refused. */
	public synchronized void markInProgress(@Nullable String tid) {
		current().findByTid(tid).map(Payment::tid).ifPresent(this.payments::markInProgress);
	}

	/** Clears the mark of a call that has been answered. */
	public synchronized void clearInProgress(@Nullable String tid) {
		current().findByTid(tid).map(Payment::tid).ifPresent(this.payments::clearInProgress);
	}

	/** All payments, newest first. */
	public synchronized List<PaymentView> payments() {
		return current().all().stream().map(PaymentView::of).toList();
	}

	/** Finds the newest payments with a text, if any, in tid, order, user or item. */
	public synchronized List<PaymentView> payments(String text, int limit) {
		return current().search(text, limit).stream().map(PaymentView::of).toList();
	}

	/** The number of payments. */
	public synchronized int paymentCount() {
		return current().size();
	}

	/** Finds the payment whose tid a call names. */
	public synchronized Optional<PaymentView> paymentOf(KakaoPayRequest request) {
		return current().findByTid(request.text("tid")).map(PaymentView::of);
	}

	/** Finds the newest payment of an order number. */
	public synchronized Optional<PaymentView> payment(String partnerOrderId) {
		return current().findNewestByOrderId(partnerOrderId).map(PaymentView::of);
	}

	/** Finds a payment by its tid, else the newest one of an order number. */
	public synchronized Optional<PaymentView> find(String tidOrOrderId) {
		return current().find(tidOrOrderId).map(PaymentView::of);
	}

	/** Finds the payment of a payment page. */
	public synchronized Optional<PaymentView> paymentOfPage(String pageId) {
		return current().findByPageId(pageId).map(PaymentView::of);
	}

	/** Records that the payer's browser loads the page. */
	public synchronized Optional<PaymentView> open(String pageId) {
		current().findByPageId(pageId)
			.filter((payment) -> !payment.isExpired(this.clock.instant()))
			.ifPresent(Payment::open);
		return paymentOfPage(pageId);
	}

	/**
	 * Authenticates the payer.
	 * @param method the payer's choice; null takes the first allowed one
	 */
	public PayerOutcome pay(String pageId, @Nullable PaymentMethod method) {
		return step(pageId, (payment) -> this.payer.pay(payment, method, this.clock.instant()));
	}

	/** Cancels the payment for the payer. */
	public PayerOutcome quit(String pageId) {
		return step(pageId, (payment) -> this.payer.quit(payment, this.clock.instant()));
	}

	/** Lets the payment fail on KakaoPay's page. */
	public PayerOutcome fail(String pageId) {
		return step(pageId, (payment) -> this.payer.fail(payment, this.clock.instant()));
	}

	/** Expires the payment, even before its time limit. */
	public PayerOutcome expire(String pageId) {
		return step(pageId, (payment) -> this.payer.expire(payment, this.clock.instant()));
	}

	/**
	 * Cancels a payment in the partner console, without a payload. Obeys the rules of the
	 * cancel call and shares the tax-free part in proportion.
	 * @param total the amount in won; null for the whole rest
	 */
	public ChangeOutcome cancelInPartnerConsole(String tidOrOrderId, @Nullable Long total) {
		return change(tidOrOrderId,
				(payment) -> this.paidPayments.cancelInPartnerConsole(payment, total, this.clock.instant()));
	}

	/** Closes the cancel window of a paid payment now. Later cancels get -784. */
	public ChangeOutcome closeCancelWindow(String tidOrOrderId) {
		return change(tidOrOrderId, (payment) -> this.paidPayments.closeCancelWindow(payment, this.clock.instant()));
	}

	/**
	 * Lets the payer of a payment leave the money service. Later cancels of the payer's
	 * payments with MONEY made so far get -781 with INVALID_CANCEL_STATUS_DEACTIVE.
	 */
	public ChangeOutcome leaveMoneyService(String tidOrOrderId) {
		return change(tidOrOrderId, this.paidPayments::leaveMoneyService);
	}

	/** Removes all payments. The id sequence continues, so no id repeats. */
	public synchronized void clear() {
		this.payments.clear();
		this.calls.clearLateEffects();
	}

	private synchronized PayerOutcome step(String pageId, Function<Payment, PayerOutcome> step) {
		return current().findByPageId(pageId)
			.map(step)
			.orElseGet(() -> new PayerOutcome.Impossible("There is no such payment."));
	}

	private synchronized ChangeOutcome change(String tidOrOrderId, Function<Payment, ChangeOutcome> change) {
		return current().find(tidOrOrderId)
			.map(change)
			.orElseGet(() -> new ChangeOutcome.Impossible("There is no such payment."));
	}

	/** The payments after all effects that are due. */
	private PaymentStore current() {
		runLateEffects();
		return this.payments;
	}

}
