package com.moviecurators.premium.payment.approve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.idempotency.OutcomeRecorded;
import com.moviecurators.premium.payment.approval.Approval.Source;
import com.moviecurators.premium.payment.approval.ApprovalDetails;
import com.moviecurators.premium.payment.approve.ApprovalResult.Refusal;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records, in one commit, what came of an approve call. */
@Component
@RequiredArgsConstructor
public class ApprovalRecording {

	private static final Duration MAX_PAUSE = Duration.ofSeconds(7);

	/**
	 * Who finishes at KakaoPay brings a token, and that is tried at once. One that came
	 * before is most likely made up, and KakaoPay is not to be asked every few seconds.
	 */
	public static final Duration MAX_PAUSE_WHILE_UNFINISHED = Duration.ofMinutes(1);

	private final PaymentAttempts attempts;

	private final ReturnedTokenStore tokens;

	private final PaymentRecording payments;

	private final ApplicationEventPublisher events;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Records the outcome. Publishes the result, in this transaction, if it is
	 * definitive.
	 */
	@Transactional
	ApprovalResult record(Claim.Won claim, Outcome<ApproveAnswer> outcome) {
		ApprovalResult result = apply(claim, outcome);
		if (result.isDefinitive()) {
			this.events.publishEvent(OutcomeRecorded.irreversible(result));
		}
		return result;
	}

	private ApprovalResult apply(Claim.Won claim, Outcome<ApproveAnswer> outcome) {
		PaymentAttempt attempt = this.attempts.lockById(claim.attemptId()).orElseThrow();
		return switch (outcome) {
			case Outcome.Happened<ApproveAnswer>(ApproveAnswer answer) ->
				this.payments.record(attempt, ApprovalDetails.of(answer), Source.APPROVE_RESPONSE, null);
			// Whoever's lease ran out has been overtaken: only news of money counts from
			// them.
			case Outcome.Refused<ApproveAnswer> _ when !isHeld(attempt, claim) -> ApprovalResult.of(attempt);
			case Outcome.Unknown<ApproveAnswer> _ when !isHeld(attempt, claim) -> ApprovalResult.of(attempt);
			case Outcome.Refused<ApproveAnswer>(KakaoPayError error) -> refused(attempt, claim, error);
			case Outcome.Unknown<ApproveAnswer>(UnknownCause cause) -> unknown(attempt, cause);
		};
	}

	private ApprovalResult refused(PaymentAttempt attempt, Claim.Won claim, KakaoPayError error) {
		String answerSummary = AnswerSummary.of(error);
		ApproveRefusal refusal = ApproveRefusal.of(error.code());
		if (refusal.isFinal() && mayStillBeCharged(attempt)) {
			return remainUnknown(attempt, answerSummary);
		}
		return switch (refusal) {
			case TOKEN_REFUSED -> {
				this.tokens.refuse(attempt, claim.tokenId());
				// Only the token was wrong: any other has its turn at once.
				boolean another = this.tokens.nextUsable(attempt).isPresent();
				retry(attempt, Reason.TOKEN_REFUSED, answerSummary,
						another ? Duration.ZERO : pause(attempt, MAX_PAUSE));
				yield ApprovalResult.refused(attempt, Refusal.TOKEN_REFUSED);
			}
			case NOT_FINISHED -> {
				this.tokens.refuseIfCrowded(attempt, claim.tokenId());
				retry(attempt, Reason.NOT_FINISHED, answerSummary,
						this.tokens.hasUntried(attempt) ? Duration.ZERO : pause(attempt, MAX_PAUSE_WHILE_UNFINISHED));
				yield ApprovalResult.refused(attempt, Refusal.NOT_FINISHED);
			}
			case MERCHANT_CONFIGURATION ->
				retry(attempt, Reason.APPROVE_NOT_DONE, answerSummary, pause(attempt, MAX_PAUSE));
			case TIME_OVER -> close(attempt, PaymentStatus.EXPIRED, Reason.TIME_OVER, answerSummary);
			case DECLINED -> close(attempt, PaymentStatus.FAILED, Reason.DECLINED, answerSummary);
		};
	}

	private ApprovalResult unknown(PaymentAttempt attempt, UnknownCause cause) {
		String answerSummary = AnswerSummary.of(cause);
		if (cause.kind() == UnknownCause.Kind.NOT_SENT) {
			return retry(attempt, Reason.APPROVE_NOT_DONE, answerSummary, pause(attempt, MAX_PAUSE));
		}
		attempt.markUnknown(by(Reason.APPROVE_UNCLEAR, answerSummary), nextCheck(attempt));
		return ApprovalResult.undecided(attempt);
	}

	private boolean mayStillBeCharged(PaymentAttempt attempt) {
		return attempt.mayStillBeCharged(this.clock.instant(), this.settings.lateApprovalWindow());
	}

	/**
	 * KakaoPay refused this call, but an earlier one without an answer may have taken the
	 * money.
	 */
	private ApprovalResult remainUnknown(PaymentAttempt attempt, String answerSummary) {
		attempt.remainUnknown(by(Reason.APPROVE_UNCLEAR, answerSummary), nextCheck(attempt));
		return ApprovalResult.undecided(attempt);
	}

	private ApprovalResult retry(PaymentAttempt attempt, Reason reason, String answerSummary, Duration pause) {
		attempt.releaseForRetry(by(reason, answerSummary), this.clock.instant().plus(pause));
		return ApprovalResult.undecided(attempt);
	}

	private ApprovalResult close(PaymentAttempt attempt, PaymentStatus end, Reason reason, String answerSummary) {
		attempt.close(end, by(reason, answerSummary));
		this.tokens.erase(attempt);
		return ApprovalResult.of(attempt);
	}

	/**
	 * The more claims an attempt has had, the longer the pause before the next: but
	 * made-up tokens count as claims too, a member waits, and a payment has minutes only.
	 */
	private Duration pause(PaymentAttempt attempt, Duration longest) {
		Duration pause = this.settings.pauseAfter(attempt.claim() - 1);
		return (pause.compareTo(longest) > 0) ? longest : pause;
	}

	private Instant nextCheck(PaymentAttempt attempt) {
		return this.clock.instant().plus(pause(attempt, MAX_PAUSE));
	}

	private Transition by(Reason reason, String answerSummary) {
		return Transition.by(Actor.KAKAOPAY, reason, this.clock.instant()).quoting(answerSummary);
	}

	private static boolean isHeld(PaymentAttempt attempt, Claim.Won claim) {
		return attempt.status() == PaymentStatus.APPROVING && attempt.claim() == claim.number();
	}

}
