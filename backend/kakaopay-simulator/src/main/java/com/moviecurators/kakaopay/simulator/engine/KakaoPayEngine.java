package com.moviecurators.kakaopay.simulator.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.MethodResult;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import com.moviecurators.kakaopay.simulator.engine.order.OrderReader;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * The simulated KakaoPay. Handles merchants' calls and payers' steps one at a time and
 * stores the payments. The same seed, times and steps give the same answers. Thread-safe.
 */
public final class KakaoPayEngine {

	private final Clock clock;

	private final Credentials credentials;

	private final PaymentStore payments = new PaymentStore();

	private final Preparing preparing;

	private final Approving approving;

	private final Canceling canceling;

	private final Payer payer;

	/**
	 * Creates an engine without payments.
	 * @param settings the merchant's contract with KakaoPay
	 * @param clock the engine's only source of time
	 * @param seed the seed of all ids and tokens
	 * @param pages the addresses of the payment pages
	 */
	public KakaoPayEngine(EngineSettings settings, Clock clock, long seed, PaymentPages pages) {
		IdGenerator ids = new IdGenerator(seed);
		this.clock = clock;
		this.credentials = new Credentials(settings);
		this.preparing = new Preparing(new OrderReader(settings.registeredOrigins(), settings.maximumAmount()),
				this.payments, ids, pages);
		this.approving = new Approving(this.payments, ids);
		this.canceling = new Canceling(this.payments, ids);
		this.payer = new Payer(ids);
	}

	/** Handles a merchant's call and answers as KakaoPay would. Never throws. */
	public synchronized KakaoPayAnswer take(Call call, KakaoPayRequest request) {
		try {
			return answer(call, request);
		}
		catch (Refusal refusal) {
			return KakaoPayAnswer.of(refusal);
		}
	}

	/** Answers a call to an unknown address. */
	public KakaoPayAnswer unknownCall(String path) {
		return KakaoPayAnswer.of(new Refusal(ErrorCode.UNKNOWN_URL, "unknown URL " + path));
	}

	/**
	 * Answers with a scripted error. Ends the payment if the payer's method definitively
	 * refused its approval.
	 * @param code KakaoPay's error code
	 * @param methodResultCode the result code of the card network or KakaoMoney, or null
	 */
	public synchronized KakaoPayAnswer refuse(Call call, KakaoPayRequest request, int code,
			@Nullable String methodResultCode) {
		boolean ends = code == ErrorCode.APPROVAL_FAILURE.code() && MethodResult.isDefinitive(methodResultCode);
		if (call == Call.APPROVE && ends) {
			this.payments.findByTid(request.text("tid"))
				.filter((payment) -> payment.status() == PaymentStatus.AUTH_PASSWORD)
				.ifPresent(Payment::fail);
		}
		return scriptedError(code, methodResultCode);
	}

	/** Creates a scripted error without any effect on payments. */
	public KakaoPayAnswer scriptedError(int code, @Nullable String methodResultCode) {
		return KakaoPayAnswer.error(code, ErrorCode.messageOf(code), methodResultCode);
	}

	/** Counts an approve call, whatever its result. */
	public synchronized void countApproveCall(KakaoPayRequest request) {
		this.payments.findByTid(request.text("tid")).ifPresent(Payment::countApproveCall);
	}

	/** The merchant's order number of the payment that a call names, or null. */
	public synchronized @Nullable String partnerOrderIdOf(KakaoPayRequest request) {
		return this.payments.findByTid(request.text("tid"))
			.map((payment) -> payment.order().partnerOrderId())
			.orElse(request.text("partner_order_id"));
	}

	/**
	 * Marks a call on this payment as in progress. Other calls are refused as duplicates
	 * until the mark is cleared.
	 */
	public synchronized void markInProgress(@Nullable String tid) {
		this.payments.findByTid(tid).map(Payment::tid).ifPresent(this.payments::markInProgress);
	}

	/** Clears the mark of a call that has been answered. */
	public synchronized void clearInProgress(@Nullable String tid) {
		this.payments.findByTid(tid).map(Payment::tid).ifPresent(this.payments::clearInProgress);
	}

	/** All payments, newest first. */
	public synchronized List<PaymentView> payments() {
		return this.payments.all().stream().map(PaymentView::of).toList();
	}

	/**
	 * Finds the newest payments.
	 * @param text a part of order number, user id or item name; empty matches all
	 */
	public synchronized List<PaymentView> payments(String text, int limit) {
		return this.payments.search(text, limit).stream().map(PaymentView::of).toList();
	}

	/** The number of payments. */
	public synchronized int paymentCount() {
		return this.payments.size();
	}

	/** Finds the payment whose tid a call names. */
	public synchronized Optional<PaymentView> paymentOf(KakaoPayRequest request) {
		return this.payments.findByTid(request.text("tid")).map(PaymentView::of);
	}

	/** Finds the newest payment of an order number. */
	public synchronized Optional<PaymentView> payment(String partnerOrderId) {
		return this.payments.findNewestByOrderId(partnerOrderId).map(PaymentView::of);
	}

	/** Finds the payment of a payment page. */
	public synchronized Optional<PaymentView> paymentOfPage(String pageId) {
		return this.payments.findByPageId(pageId).map(PaymentView::of);
	}

	/** Records that the payer's browser loads the page. */
	public synchronized Optional<PaymentView> open(String pageId) {
		this.payments.findByPageId(pageId)
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

	/** Removes all payments. The id sequence continues, so no id repeats. */
	public synchronized void clear() {
		this.payments.clear();
	}

	private synchronized PayerOutcome step(String pageId, Function<Payment, PayerOutcome> step) {
		return this.payments.findByPageId(pageId)
			.map(step)
			.orElseGet(() -> new PayerOutcome.Impossible("There is no such payment."));
	}

	private KakaoPayAnswer answer(Call call, KakaoPayRequest request) {
		this.credentials.checkHeader(request.authorization());
		Map<String, ? extends @Nullable Object> values = request.fields();
		if (values == null) {
			throw new Refusal(ErrorCode.BAD_PARAMETER, "the body must be a JSON object, sent as application/json");
		}
		RequestFields fields = new RequestFields(values);
		String cid = this.credentials.checkCid(fields);
		return switch (call) {
			case READY -> this.preparing.prepare(cid, fields, this.clock.instant());
			case APPROVE -> this.approving.approve(cid, fields, this.clock.instant());
			case CANCEL -> this.canceling.cancel(cid, fields, this.clock.instant());
			case ORDER -> KakaoPayAnswer.ok(AnswerBodies.ofInquiry(this.payments.require(cid, fields)));
		};
	}

}
