package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.Approval.Evidence;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies what an order inquiry said, as the answer matrix has it. The attempt is read
 * again under its lock: while we asked, somebody else may have moved it, and then nothing
 * counts but news of money.
 */
@Component
@RequiredArgsConstructor
class InquirySettlement {

	private final PaymentAttempts attempts;

	private final ReturnLedger returns;

	private final TokensTurn tokensTurn;

	private final PaidRecording paid;

	private final RefundSettlement refunds;

	private final Alerts alerts;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Settles as far as the answer allows.
	 * @return where the attempt stands now
	 */
	@Transactional
	PaymentStatus settle(Inquiry asked, OrderAnswer answer) {
		Instant now = this.clock.instant();
		PaymentAttempt attempt = this.attempts.lockById(asked.attemptId()).orElseThrow();
		boolean overtaken = asked.isOvertakenBy(attempt);
		loseIfLeaseIsOver(attempt, now);
		Reaction reaction = InquiryReactions.to(answer.status(), attempt.status());
		if (!overtaken || reaction == Reaction.RECORD || reaction == Reaction.LATE_MONEY) {
			apply(reaction, attempt, answer, now);
		}
		return attempt.status();
	}

	/**
	 * KakaoPay could not be asked, or did not know: look again later, and in the end ask
	 * a person.
	 */
	@Transactional
	void inVain(Inquiry asked, String words) {
		Instant now = this.clock.instant();
		PaymentAttempt attempt = this.attempts.lockById(asked.attemptId()).orElseThrow();
		loseIfLeaseIsOver(attempt, now);
		if (!attempt.status().isOneOf(PaymentStatus.READY, PaymentStatus.RETURNED, PaymentStatus.UNKNOWN)) {
			return;
		}
		if (now.isAfter(attempt.createdAt().plus(this.settings.giveUpAfter()))) {
			giveUp(attempt, words, now);
		}
		else {
			lookLater(attempt, now);
		}
	}

	/**
	 * KakaoPay does not know the tid: what was never in doubt is over, the rest is not.
	 */
	@Transactional
	void unknownTid(Inquiry asked, String words) {
		PaymentAttempt attempt = this.attempts.lockById(asked.attemptId()).orElseThrow();
		if (!attempt.wasEverInDoubt() && attempt.status().isPayable()) {
			end(attempt, PaymentStatus.FAILED, Reason.INQUIRY_FAILED, words, this.clock.instant());
		}
		else {
			inVain(asked, words);
		}
	}

	private void apply(Reaction reaction, PaymentAttempt attempt, OrderAnswer answer, Instant now) {
		String words = KakaoPayWords.shorten(answer.statusText());
		switch (reaction) {
			case NOTHING -> {
			}
			case WAIT, TRY_AGAIN -> notPaidYet(attempt, words, now);
			case END_AS_CANCELED -> end(attempt, PaymentStatus.CANCELED, Reason.INQUIRY_QUIT, words, now);
			case END_AS_FAILED -> endAsFailed(attempt, answer.status(), words, now);
			case RECORD, LATE_MONEY -> this.paid.record(attempt, PaidFacts.of(answer), Evidence.INQUIRY, words);
			case COMPARE_REFUND -> this.refunds.compareOpen(attempt, answer);
			case REVIEW -> review(attempt, Reason.INQUIRY_UNEXPECTED, Actor.KAKAOPAY, words, now);
		}
	}

	private void notPaidYet(PaymentAttempt attempt, String words, Instant now) {
		boolean timeOver = now.isAfter(attempt.expiresAt().plus(this.settings.graceAfterExpiry()));
		if (timeOver && attempt.isInDoubt(now, this.settings.settleDoubt())) {
			lookLater(attempt, now);
		}
		else if (timeOver) {
			end(attempt, PaymentStatus.EXPIRED, Reason.TIME_OVER, words, now);
		}
		else if (attempt.status() == PaymentStatus.UNKNOWN) {
			attempt.mayBeTriedAgain(by(Reason.INQUIRY_NOT_PAID, words, now), now);
		}
		else if (this.tokensTurn.isFor(attempt, now)) {
			// Whoever asked, and whatever else came back: a token that is held is tried.
			attempt.lookNoLaterThan(now.plus(pauseBeforeApproval(attempt)));
		}
		else {
			attempt.lookAgainAt(attempt.expiresAt().plus(this.settings.graceAfterExpiry()).plusMillis(1));
		}
	}

	private Duration pauseBeforeApproval(PaymentAttempt attempt) {
		boolean triedInVain = attempt.isKnownUnfinished() && !this.returns.hasUntried(attempt);
		return triedInVain ? ApprovalRecords.LONGEST_PAUSE_WHILE_UNFINISHED : this.settings.graceForApproval();
	}

	/** KakaoPay has one word for what failed and for what ran out of time. */
	private void endAsFailed(PaymentAttempt attempt, OrderStatus told, String words, Instant now) {
		if (told == OrderStatus.FAIL_PAYMENT && attempt.isOverdue(now)) {
			end(attempt, PaymentStatus.EXPIRED, Reason.TIME_OVER, words, now);
		}
		else {
			end(attempt, PaymentStatus.FAILED, Reason.INQUIRY_FAILED, words, now);
		}
	}

	/**
	 * An attempt whose approval was once in doubt is FAILED whatever KakaoPay's word for
	 * it is.
	 */
	private void end(PaymentAttempt attempt, PaymentStatus end, Reason reason, String words, Instant now) {
		attempt.end(attempt.wasEverInDoubt() ? PaymentStatus.FAILED : end, by(reason, words, now));
		this.returns.erase(attempt);
	}

	private void giveUp(PaymentAttempt attempt, String words, Instant now) {
		if (!attempt.wasEverInDoubt()) {
			// No call of ours can have taken money, and KakaoPay's time is long over.
			end(attempt, PaymentStatus.EXPIRED, Reason.TIME_OVER, words, now);
		}
		else {
			review(attempt, Reason.GAVE_UP_ASKING, Actor.RECOVERY, words, now);
		}
	}

	private void review(PaymentAttempt attempt, Reason reason, Actor actor, String words, Instant now) {
		if (attempt.status() == PaymentStatus.REFUNDING && this.refunds.reviewOpen(attempt, reason, words)) {
			return;
		}
		attempt.review(Transition.by(actor, reason, now).quoting(words));
		this.alerts.needsPerson(reason, attempt.order(), words);
	}

	private void lookLater(PaymentAttempt attempt, Instant now) {
		attempt.lookAgainAt(now.plus(this.settings.pauseAfter(attempt.looks())));
	}

	private static void loseIfLeaseIsOver(PaymentAttempt attempt, Instant now) {
		if (attempt.status() == PaymentStatus.APPROVING && attempt.isLeaseOver(now)) {
			attempt.lose(Transition.by(Actor.RECOVERY, Reason.LEASE_OVER, now), now);
		}
	}

	private static Transition by(Reason reason, String words, Instant now) {
		return Transition.by(Actor.KAKAOPAY, reason, now).quoting(words);
	}

}
