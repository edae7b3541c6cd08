package com.moviecurators.premium.payment;

import java.util.Optional;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.Approval.Evidence;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles a refund in doubt by KakaoPay's books: what has been given back in all, before
 * the refund and now.
 */
@Component
@RequiredArgsConstructor
class RefundSettlement {

	/** What an answer shows as given back if it does not say: no sum of ours. */
	private static final long UNTOLD = -1;

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final RefundEnding ending;

	/** Applies what the inquiry said, unless the refund has moved since it was asked. */
	@Transactional
	void settle(RefundLook.Inquire asked, OrderAnswer answer) {
		PaymentAttempt attempt = lockAttempt(asked);
		Refund refund = this.refunds.lockById(asked.refundId()).orElseThrow();
		if (isCurrent(refund, asked)) {
			compare(attempt, refund, answer);
		}
	}

	/** KakaoPay could not be asked, or did not know. */
	@Transactional
	void inVain(RefundLook.Inquire asked, String words) {
		PaymentAttempt attempt = lockAttempt(asked);
		Refund refund = this.refunds.lockById(asked.refundId()).orElseThrow();
		if (isCurrent(refund, asked)) {
			this.ending.askLater(attempt, refund, words);
		}
	}

	/** The same for an attempt about which somebody else asked. */
	@Transactional(propagation = Propagation.MANDATORY)
	void compareOpen(PaymentAttempt attempt, OrderAnswer answer) {
		this.refunds.lockOpen(attempt.id())
			.filter((refund) -> refund.status() == RefundStatus.UNKNOWN)
			.ifPresent((refund) -> compare(attempt, refund, answer));
	}

	/** Leaves the refund that is under way for the attempt, if one is, to a person. */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean reviewOpen(PaymentAttempt attempt, Reason reason, String words) {
		Optional<Refund> open = this.refunds.lockOpen(attempt.id());
		open.ifPresent((refund) -> this.ending.review(attempt, refund, reason, words));
		return open.isPresent();
	}

	private void compare(PaymentAttempt attempt, Refund refund, OrderAnswer answer) {
		String words = KakaoPayWords.shorten(answer.statusText());
		long canceled = canceled(answer);
		if (InquiryReactions.to(answer.status(), PaymentStatus.REFUNDING) != Reaction.COMPARE_REFUND) {
			this.ending.review(attempt, refund, Reason.INQUIRY_UNEXPECTED, words);
		}
		else if (canceled == refund.canceledAfter()) {
			this.ending.done(attempt, refund, aid(refund, answer), Evidence.INQUIRY, words);
		}
		else if (canceled == refund.canceledBefore()) {
			this.ending.tryAgain(attempt, refund, words);
		}
		else {
			this.ending.review(attempt, refund, Reason.REFUND_DIFFERS, words);
		}
	}

	private static long canceled(OrderAnswer answer) {
		Amount told = answer.canceledAmount();
		if (told == null && answer.status() == OrderStatus.CANCEL_PAYMENT) {
			told = answer.amount();
		}
		if (told != null) {
			return told.total();
		}
		return (answer.status() == OrderStatus.SUCCESS_PAYMENT) ? 0 : UNTOLD;
	}

	/** KakaoPay lists what we sent with the cancel; without it no id is certain. */
	private static @Nullable String aid(Refund refund, OrderAnswer answer) {
		return answer.paymentActionDetails()
			.stream()
			.filter((action) -> refund.payload().equals(action.payload()))
			.map(PaymentAction::aid)
			.filter((aid) -> !aid.isBlank())
			.findFirst()
			.orElse(null);
	}

	private PaymentAttempt lockAttempt(RefundLook.Inquire asked) {
		return this.attempts.lockById(this.refunds.findAttemptId(asked.refundId()).orElseThrow()).orElseThrow();
	}

	private static boolean isCurrent(Refund refund, RefundLook.Inquire asked) {
		return refund.status() == RefundStatus.UNKNOWN && refund.claim() == asked.claim();
	}

}
