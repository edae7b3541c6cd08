package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.order.Amount;
import com.moviecurators.kakaopay.simulator.engine.order.Order;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/** One payment in KakaoPay's records. Only its methods change its status. */
final class Payment {

	/** The time limit from ready to approve. */
	static final Duration TIME_LIMIT = Duration.ofMinutes(15);

	private final String tid;

	private final String pageId;

	private final Order order;

	private final Instant createdAt;

	private final List<PaymentAction> actions = new ArrayList<>();

	private Instant expiresAt;

	private PaymentStatus status = PaymentStatus.READY;

	private int approveCalls;

	private boolean ranOutOfTime;

	private boolean captureDue;

	private boolean payerLeft;

	private @Nullable Instant cancelWindowClosesAt;

	private @Nullable PaymentMethod method;

	private @Nullable String pgToken;

	private @Nullable URI returnedTo;

	Payment(String tid, String pageId, Order order, Instant createdAt) {
		this.tid = tid;
		this.pageId = pageId;
		this.order = order;
		this.createdAt = createdAt;
		this.expiresAt = createdAt.plus(TIME_LIMIT);
	}

	String tid() {
		return this.tid;
	}

	String pageId() {
		return this.pageId;
	}

	Order order() {
		return this.order;
	}

	PaymentStatus status() {
		return this.status;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	Instant expiresAt() {
		return this.expiresAt;
	}

	@Nullable PaymentMethod method() {
		return this.method;
	}

	@Nullable URI returnedTo() {
		return this.returnedTo;
	}

	/**
	 * The first instant at which it can no longer be cancelled; null before the capture.
	 */
	@Nullable Instant cancelWindowClosesAt() {
		return this.cancelWindowClosesAt;
	}

	boolean isCancelWindowClosed(Instant now) {
		return this.cancelWindowClosesAt != null && !now.isBefore(this.cancelWindowClosesAt);
	}

	/** Whether its payer left the money service since. */
	boolean hasPayerLeft() {
		return this.payerLeft;
	}

	boolean ranOutOfTime() {
		return this.ranOutOfTime;
	}

	int approveCalls() {
		return this.approveCalls;
	}

	List<PaymentAction> actions() {
		return List.copyOf(this.actions);
	}

	Optional<PaymentAction> approval() {
		return this.actions.stream().filter((action) -> action.type() == PaymentAction.Type.PAYMENT).findFirst();
	}

	Optional<PaymentAction> lastCancel() {
		return this.actions.stream()
			.filter((action) -> action.type() == PaymentAction.Type.CANCEL)
			.reduce((first, second) -> second);
	}

	/** Whether the time limit has passed. */
	boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	/** Whether the payer can no longer pay it. It may still be refunded. */
	boolean isFinal(Instant now) {
		return this.status.isPaid() || this.status.isOver() || isExpired(now);
	}

	/** Whether the bank is going to capture the money of a failed payment. */
	boolean isCaptureDue() {
		return this.captureDue;
	}

	/** Whether tid, order number, user id or item name contains a text. */
	boolean matches(String text) {
		return this.tid.contains(text) || this.order.partnerOrderId().contains(text)
				|| this.order.partnerUserId().contains(text) || this.order.itemName().contains(text);
	}

	boolean acceptsToken(String token) {
		return token.equals(this.pgToken);
	}

	Amount canceled() {
		return this.actions.stream()
			.filter((action) -> action.type() == PaymentAction.Type.CANCEL)
			.map(PaymentAction::amount)
			.reduce(Amount.ZERO, Amount::plus);
	}

	Amount cancelAvailable() {
		return this.status.isPaid() ? this.order.amount().minus(canceled()) : Amount.ZERO;
	}

	void countApproveCall() {
		this.approveCalls++;
	}

	void open() {
		if (this.status == PaymentStatus.READY) {
			moveTo(PaymentStatus.OPEN_PAYMENT);
		}
	}

	void authenticate(PaymentMethod chosen, String token) {
		moveTo(PaymentStatus.SELECT_METHOD);
		moveTo(PaymentStatus.AUTH_PASSWORD);
		this.method = chosen;
		this.pgToken = token;
		this.returnedTo = this.order.returnUrls().approvalWith(token);
	}

	void quit() {
		moveTo(PaymentStatus.QUIT_PAYMENT);
		this.returnedTo = this.order.returnUrls().cancel();
	}

	void fail() {
		moveTo(PaymentStatus.FAIL_PAYMENT);
		if (this.returnedTo == null) {
			this.returnedTo = this.order.returnUrls().fail();
		}
	}

	/** Fails, though the bank is still going to capture the money. */
	void failBeforeCapture() {
		fail();
		this.captureDue = true;
	}

	/** Takes a failure back that KakaoPay recorded before the bank had answered. */
	void takeBackFailure() {
		if (this.status != PaymentStatus.FAIL_PAYMENT || this.method == null) {
			throw new IllegalStateException("No approval of this payment has failed");
		}
		this.status = PaymentStatus.AUTH_PASSWORD;
		this.captureDue = false;
	}

	void expire(Instant now) {
		this.expiresAt = now.isBefore(this.expiresAt) ? now : this.expiresAt;
		this.ranOutOfTime = true;
		fail();
	}

	void approve(PaymentAction approval, Instant windowClosesAt) {
		moveTo(PaymentStatus.SUCCESS_PAYMENT);
		this.actions.add(approval);
		this.cancelWindowClosesAt = windowClosesAt;
	}

	/** Closes the cancel window now, if it is still open. */
	void closeCancelWindow(Instant now) {
		if (!isCancelWindowClosed(now)) {
			this.cancelWindowClosesAt = now;
		}
	}

	void markPayerLeft() {
		this.payerLeft = true;
	}

	void cancel(PaymentAction cancel) {
		boolean whole = cancel.amount().total() == cancelAvailable().total();
		moveTo(whole ? PaymentStatus.CANCEL_PAYMENT : PaymentStatus.PART_CANCEL_PAYMENT);
		this.actions.add(cancel);
	}

	private void moveTo(PaymentStatus next) {
		if (!this.status.canBecome(next)) {
			throw new IllegalStateException("A payment cannot go from " + this.status + " to " + next);
		}
		this.status = next;
	}

}
