package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.Approval.Evidence;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies what an order inquiry said. The attempt is read again under its lock: while we
 * asked, somebody else may have settled it, and then nothing is changed.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class InquirySettlement {

	private final PaymentAttempts attempts;

	private final ReturnLedger returns;

	private final PaidRecording paid;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Settles as far as the answer allows.
	 * @return where the attempt stands now
	 */
	@Transactional
	PaymentStatus settle(long attemptId, OrderAnswer answer) {
		Instant now = this.clock.instant();
		PaymentAttempt attempt = this.attempts.lockById(attemptId).orElseThrow();
		if (attempt.status() == PaymentStatus.APPROVING && attempt.isLeaseOver(now)) {
			attempt.lose(Transition.by(Actor.RECOVERY, Reason.LEASE_OVER, now), now);
		}
		if (attempt.status().isOneOf(PaymentStatus.READY, PaymentStatus.RETURNED, PaymentStatus.UNKNOWN)) {
			apply(attempt, answer, now);
		}
		return attempt.status();
	}

	/**
	 * KakaoPay could not be asked, or did not know: look again later, and in the end ask
	 * a person.
	 */
	@Transactional
	void inVain(long attemptId, String words) {
		Instant now = this.clock.instant();
		PaymentAttempt attempt = this.attempts.lockById(attemptId).orElseThrow();
		if (attempt.status() == PaymentStatus.APPROVING && attempt.isLeaseOver(now)) {
			attempt.lose(Transition.by(Actor.RECOVERY, Reason.LEASE_OVER, now), now);
		}
		if (attempt.status().isFinal() || attempt.status().isOneOf(PaymentStatus.APPROVING, PaymentStatus.IN_REVIEW)) {
			return;
		}
		if (now.isAfter(attempt.createdAt().plus(this.settings.giveUpAfter()))) {
			giveUp(attempt, words, now);
		}
		else {
			attempt.lookAgainAt(now.plus(this.settings.pauseAfter(attempt.looks())));
		}
	}

	/**
	 * KakaoPay does not know the tid: what was never approved is over, what was is not.
	 */
	@Transactional
	void unknownTid(long attemptId, String words) {
		PaymentAttempt attempt = this.attempts.lockById(attemptId).orElseThrow();
		if (attempt.status() == PaymentStatus.READY) {
			end(attempt, PaymentStatus.FAILED, Reason.INQUIRY_FAILED, words, this.clock.instant());
		}
		else {
			inVain(attemptId, words);
		}
	}

	private void apply(PaymentAttempt attempt, OrderAnswer answer, Instant now) {
		String words = KakaoPayWords.shorten(answer.statusText());
		switch (answer.status()) {
			case SUCCESS_PAYMENT -> this.paid.record(attempt, PaidFacts.of(answer), Evidence.INQUIRY, words);
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD ->
				notPaidYet(attempt, words, now);
			case QUIT_PAYMENT, FAIL_PAYMENT, FAIL_AUTH_PASSWORD -> notPaidEver(attempt, answer.status(), words, now);
			case ISSUED_SID, PART_CANCEL_PAYMENT, CANCEL_PAYMENT, UNRECOGNIZED -> review(attempt, words, now);
		}
	}

	private void notPaidYet(PaymentAttempt attempt, String words, Instant now) {
		boolean timeOver = now.isAfter(attempt.expiresAt().plus(this.settings.graceAfterExpiry()));
		if (timeOver && attempt.isInDoubt(now, this.settings.settleDoubt())) {
			attempt.lookAgainAt(now.plus(this.settings.pauseAfter(attempt.looks())));
		}
		else if (timeOver) {
			end(attempt, PaymentStatus.EXPIRED, Reason.TIME_OVER, words, now);
		}
		else if (attempt.status() == PaymentStatus.UNKNOWN) {
			attempt.mayBeTriedAgain(by(Reason.INQUIRY_NOT_PAID, words, now), now);
		}
		else {
			attempt.lookAgainAt(attempt.expiresAt().plus(this.settings.graceAfterExpiry()).plusMillis(1));
		}
	}

	/** KakaoPay has one word for what failed and for what ran out of time. */
	private void notPaidEver(PaymentAttempt attempt, OrderStatus told, String words, Instant now) {
		if (told == OrderStatus.QUIT_PAYMENT) {
			end(attempt, PaymentStatus.CANCELED, Reason.INQUIRY_QUIT, words, now);
		}
		else if (told == OrderStatus.FAIL_PAYMENT && !now.isBefore(attempt.expiresAt())) {
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
		if (attempt.status() == PaymentStatus.READY) {
			// No approve call was ever made for it, and KakaoPay's time is long over.
			end(attempt, PaymentStatus.EXPIRED, Reason.TIME_OVER, words, now);
			return;
		}
		attempt.review(Transition.by(Actor.RECOVERY, Reason.GAVE_UP_ASKING, now).quoting(words));
		log.error("ALERT payment needs a person (GAVE_UP_ASKING): order {}", attempt.order());
	}

	private void review(PaymentAttempt attempt, String words, Instant now) {
		attempt.review(by(Reason.INQUIRY_UNEXPECTED, words, now));
		log.error("ALERT payment needs a person (INQUIRY_UNEXPECTED, {}): order {}", words, attempt.order());
	}

	private static Transition by(Reason reason, String words, Instant now) {
		return Transition.by(Actor.KAKAOPAY, reason, now).quoting(words);
	}

}
