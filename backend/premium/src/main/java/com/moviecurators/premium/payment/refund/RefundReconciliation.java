package com.moviecurators.premium.payment.refund;

import java.util.Optional;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.refund.Refund.Source;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.Reason;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reconciles a refund whose result is unknown: compares the total that KakaoPay has given
 * back with the total before the refund.
 */
@Component
@RequiredArgsConstructor
public class RefundReconciliation {

	/** An inquiry that does not say how much went back. */
	private static final long NOT_REPORTED = -1;

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final RefundTransitions transitions;

	/** Applies the inquiry's answer, unless the refund has moved since. */
	@Transactional
	void reconcile(RefundClaim.Inquire asked, OrderAnswer answer) {
		PaymentAttempt attempt = lockAttempt(asked);
		Refund refund = this.refunds.lockById(asked.refundId()).orElseThrow();
		if (isCurrent(refund, asked)) {
			compare(attempt, refund, answer);
		}
	}

	@Transactional
	void inquiryFailed(RefundClaim.Inquire asked, String answerSummary) {
		PaymentAttempt attempt = lockAttempt(asked);
		Refund refund = this.refunds.lockById(asked.refundId()).orElseThrow();
		if (isCurrent(refund, asked)) {
			this.transitions.checkLater(attempt, refund, answerSummary);
		}
	}

	/** Reconciles the attempt's open refund with an answer that another caller got. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reconcileOpen(PaymentAttempt attempt, OrderAnswer answer) {
		this.refunds.lockOpen(attempt.id())
			.filter((refund) -> refund.status() == RefundStatus.UNKNOWN)
			.ifPresent((refund) -> compare(attempt, refund, answer));
	}

	/** Leaves the attempt's open refund, if there is one, to a person. */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean sendOpenToReview(PaymentAttempt attempt, Reason reason, String answerSummary) {
		Optional<Refund> open = this.refunds.lockOpen(attempt.id());
		open.ifPresent((refund) -> this.transitions.sendToReview(attempt, refund, reason, answerSummary));
		return open.isPresent();
	}

	/** Whether the status says how much was refunded. */
	public static boolean isAboutRefund(OrderStatus status) {
		return switch (status) {
			case SUCCESS_PAYMENT, PART_CANCEL_PAYMENT, CANCEL_PAYMENT -> true;
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD, QUIT_PAYMENT, FAIL_PAYMENT,
					FAIL_AUTH_PASSWORD, ISSUED_SID, UNRECOGNIZED ->
				false;
		};
	}

	private void compare(PaymentAttempt attempt, Refund refund, OrderAnswer answer) {
		String answerSummary = AnswerSummary.shorten(answer.statusText());
		long canceled = canceled(answer);
		if (!isAboutRefund(answer.status())) {
			this.transitions.sendToReview(attempt, refund, Reason.INQUIRY_UNEXPECTED, answerSummary);
		}
		else if (canceled == refund.canceledAfter()) {
			this.transitions.markDone(attempt, refund, aid(refund, answer), Source.ORDER_INQUIRY, answerSummary);
		}
		else if (canceled == refund.canceledBefore()) {
			this.transitions.retry(attempt, refund, answerSummary);
		}
		else {
			this.transitions.sendToReview(attempt, refund, Reason.REFUND_DIFFERS, answerSummary);
		}
	}

	private static long canceled(OrderAnswer answer) {
		Amount reported = answer.canceledAmount();
		if (reported == null && answer.status() == OrderStatus.CANCEL_PAYMENT) {
			reported = answer.amount();
		}
		if (reported != null) {
			return reported.total();
		}
		return (answer.status() == OrderStatus.SUCCESS_PAYMENT) ? 0 : NOT_REPORTED;
	}

	/** Finds the action that carries our payload. Without it no aid is certain. */
	private static @Nullable String aid(Refund refund, OrderAnswer answer) {
		return answer.paymentActionDetails()
			.stream()
			.filter((action) -> refund.payload().equals(action.payload()))
			.map(PaymentAction::aid)
			.filter((aid) -> !aid.isBlank())
			.findFirst()
			.orElse(null);
	}

	private PaymentAttempt lockAttempt(RefundClaim.Inquire asked) {
		return this.attempts.lockById(this.refunds.findAttemptId(asked.refundId()).orElseThrow()).orElseThrow();
	}

	private static boolean isCurrent(Refund refund, RefundClaim.Inquire asked) {
		return refund.status() == RefundStatus.UNKNOWN && refund.claim() == asked.claim();
	}

}
