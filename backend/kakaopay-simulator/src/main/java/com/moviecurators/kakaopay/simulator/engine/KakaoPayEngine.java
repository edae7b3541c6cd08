package com.moviecurators.kakaopay.simulator.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The simulated KakaoPay: takes merchants' calls and payers' steps one at a time, and
 * keeps the books. The same seed, times and steps give the same answers. Safe for use by
 * many threads.
 */
public final class KakaoPayEngine {

	private final Clock clock;

	private final Credentials credentials;

	private final Books books = new Books();

	private final Preparing preparing;

	private final Approving approving;

	private final Canceling canceling;

	private final Payer payer;

	/**
	 * An engine with empty books.
	 * @param settings what the merchant agreed with KakaoPay
	 * @param clock tells the time, which the engine never asks elsewhere
	 * @param seed of all ids and tokens
	 * @param pages where the payment pages are
	 */
	public KakaoPayEngine(EngineSettings settings, Clock clock, long seed, PaymentPages pages) {
		Ids ids = new Ids(seed);
		this.clock = clock;
		this.credentials = new Credentials(settings);
		this.preparing = new Preparing(new OrderReader(settings), this.books, ids, pages);
		this.approving = new Approving(this.books, ids);
		this.canceling = new Canceling(this.books, ids);
		this.payer = new Payer(ids);
	}

	/** Takes a merchant's call and answers as KakaoPay would. Never throws. */
	public synchronized KakaoPayAnswer take(Call call, KakaoPayRequest request) {
		try {
			return answer(call, request);
		}
		catch (Refusal refusal) {
			return refusal.answer();
		}
	}

	/** The answer to a call that KakaoPay does not have. */
	public KakaoPayAnswer unknownCall(String path) {
		return new Refusal(ErrorCode.UNKNOWN_URL, "unknown URL " + path).answer();
	}

	/**
	 * Answers with an error that a script asks for. An approval that the payer's method
	 * certainly refused ends the payment.
	 * @param code KakaoPay's error code
	 * @param methodResultCode what the card network or KakaoMoney said, or null
	 */
	public synchronized KakaoPayAnswer refuse(Call call, KakaoPayRequest request, int code,
			@Nullable String methodResultCode) {
		boolean ends = code == ErrorCode.APPROVAL_FAILURE.code() && MethodResult.isFinal(methodResultCode);
		if (call == Call.APPROVE && ends) {
			this.books.withTid(request.text("tid"))
				.filter((payment) -> payment.status() == PaymentStatus.AUTH_PASSWORD)
				.ifPresent(Payment::fail);
		}
		return scriptedError(code, methodResultCode);
	}

	/** The same error body, without any effect on the books. */
	public KakaoPayAnswer scriptedError(int code, @Nullable String methodResultCode) {
		return KakaoPayAnswer.error(code, ErrorCode.messageOf(code), methodResultCode);
	}

	/** Counts an approve call, whatever becomes of it. */
	public synchronized void countApproveCall(KakaoPayRequest request) {
		this.books.withTid(request.text("tid")).ifPresent(Payment::countApproveCall);
	}

	/**
	 * The merchant's order number of the payment that a call names; null if it names
	 * none.
	 */
	public synchronized @Nullable String partnerOrderIdOf(KakaoPayRequest request) {
		return this.books.withTid(request.text("tid"))
			.map((payment) -> payment.order().partnerOrderId())
			.orElse(request.text("partner_order_id"));
	}

	/** A call is at work on this payment: others are duplicates until it is vacated. */
	public synchronized void occupy(@Nullable String tid) {
		this.books.withTid(tid).map(Payment::tid).ifPresent(this.books::occupy);
	}

	/** The call that occupied this payment has been answered. */
	public synchronized void vacate(@Nullable String tid) {
		this.books.withTid(tid).map(Payment::tid).ifPresent(this.books::vacate);
	}

	/** All payments, newest first. */
	public synchronized List<PaymentView> payments() {
		return this.books.all().stream().map(PaymentView::of).toList();
	}

	/**
	 * The newest payments.
	 * @param text a part of the order's number, the member's id or the item's name; empty
	 * for all
	 */
	public synchronized List<PaymentView> payments(String text, int limit) {
		return this.books.newest(text, limit).stream().map(PaymentView::of).toList();
	}

	/** How many payments there are. */
	public synchronized int paymentCount() {
		return this.books.size();
	}

	/** The payment whose tid a call names. */
	public synchronized Optional<PaymentView> paymentOf(KakaoPayRequest request) {
		return this.books.withTid(request.text("tid")).map(PaymentView::of);
	}

	/** The newest payment of an order number. */
	public synchronized Optional<PaymentView> payment(String partnerOrderId) {
		return this.books.newestOf(partnerOrderId).map(PaymentView::of);
	}

	/** The payment of a payment page. */
	public synchronized Optional<PaymentView> paymentOfPage(String pageId) {
		return this.books.withPageId(pageId).map(PaymentView::of);
	}

	/** The payer's browser loads the page. */
	public synchronized Optional<PaymentView> open(String pageId) {
		this.books.withPageId(pageId)
			.filter((payment) -> !payment.isExpired(this.clock.instant()))
			.ifPresent(Payment::open);
		return paymentOfPage(pageId);
	}

	/**
	 * The payer pays.
	 * @param method the payer's choice; null takes the first that the merchant allows
	 */
	public PayerOutcome pay(String pageId, @Nullable PaymentMethod method) {
		return step(pageId, (payment) -> this.payer.pay(payment, method, this.clock.instant()));
	}

	/** The payer stops. */
	public PayerOutcome quit(String pageId) {
		return step(pageId, (payment) -> this.payer.quit(payment, this.clock.instant()));
	}

	/** The payment fails on KakaoPay's page. */
	public PayerOutcome fail(String pageId) {
		return step(pageId, (payment) -> this.payer.fail(payment, this.clock.instant()));
	}

	/** The payer's time is over, now if it was not yet. */
	public PayerOutcome runOutOfTime(String pageId) {
		return step(pageId, (payment) -> this.payer.runOutOfTime(payment, this.clock.instant()));
	}

	/** Forgets all payments. Ids go on: none is ever given twice. */
	public synchronized void clear() {
		this.books.clear();
	}

	private synchronized PayerOutcome step(String pageId, Function<Payment, PayerOutcome> step) {
		return this.books.withPageId(pageId)
			.map(step)
			.orElseGet(() -> new PayerOutcome.Impossible("There is no such payment."));
	}

	private KakaoPayAnswer answer(Call call, KakaoPayRequest request) {
		this.credentials.checkHeader(request.authorization());
		Map<String, ? extends @Nullable Object> values = request.fields();
		if (values == null) {
			throw new Refusal(ErrorCode.BAD_PARAMETER, "the body must be a JSON object, sent as application/json");
		}
		Fields fields = new Fields(values);
		String cid = this.credentials.checkCid(fields);
		return switch (call) {
			case READY -> this.preparing.prepare(cid, fields, this.clock.instant());
			case APPROVE -> this.approving.approve(cid, fields, this.clock.instant());
			case CANCEL -> this.canceling.cancel(cid, fields, this.clock.instant());
			case ORDER -> KakaoPayAnswer.ok(PaymentFields.ofInquiry(this.books.addressed(cid, fields)));
		};
	}

}
