package com.moviecurators.premium.payment.cancel;

import java.util.Optional;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundStatus;
import com.moviecurators.premium.payment.refund.RefundTransitions;
import com.moviecurators.premium.payment.refund.Refunds;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reconciles a refund whose result is unknown with what KakaoPay shows as cancelled. */
@Component
@RequiredArgsConstructor
public class RefundReconciliation {

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final RefundTransitions transitions;

	private final CancelReconciliation cancels;

	/** Applies the inquiry's answer, unless the refund has moved since. */
	@Transactional
	void reconcile(RefundClaim.Inquire asked, OrderAnswer answer) {
		PaymentAttempt attempt = lockAttempt(asked);
		Refund refund = this.refunds.lockById(asked.refundId()).orElseThrow();
		if (isCurrent(refund, asked)) {
			compare(attempt, refund, asked, answer);
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

	private void compare(PaymentAttempt attempt, Refund refund, RefundClaim.Inquire asked, OrderAnswer answer) {
		String answerSummary = AnswerSummary.shorten(answer.statusText());
		switch (answer.status()) {
			case SUCCESS_PAYMENT, PART_CANCEL_PAYMENT, CANCEL_PAYMENT ->
				compareAmounts(attempt, refund, asked, answer, answerSummary);
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD, QUIT_PAYMENT, FAIL_PAYMENT,
					FAIL_AUTH_PASSWORD ->
				this.transitions.sendToReview(attempt, refund, Reason.INQUIRY_UNEXPECTED, answerSummary);
			// KakaoPay may have added a status, which says nothing of money.
			case ISSUED_SID, UNRECOGNIZED -> this.transitions.checkLater(attempt, refund, answerSummary);
		}
	}

	private void compareAmounts(PaymentAttempt attempt, Refund refund, RefundClaim.Inquire asked, OrderAnswer answer,
			String answerSummary) {
		switch (this.cancels.reconcile(attempt, answer, asked.askedAt())) {
			case AGREED -> this.transitions.retry(attempt, refund, answerSummary);
			case RECORDED -> {
			}
			case UNCERTAIN -> this.transitions.checkLater(attempt, refund, answerSummary);
			case ANOTHER_AMOUNT -> this.transitions.checkAmountLater(attempt, refund, answerSummary);
			case DIFFERENT -> this.transitions.sendToReview(attempt, refund, Reason.REFUND_DIFFERS, answerSummary);
		}
	}

	private PaymentAttempt lockAttempt(RefundClaim.Inquire asked) {
		return this.attempts.lockById(this.refunds.findAttemptId(asked.refundId()).orElseThrow()).orElseThrow();
	}

	private static boolean isCurrent(Refund refund, RefundClaim.Inquire asked) {
		return refund.status() == RefundStatus.UNKNOWN && refund.claim() == asked.claim();
	}

}
