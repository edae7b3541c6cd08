package com.moviecurators.premium.payment.approve;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.common.DatabaseUnavailable;
import com.moviecurators.premium.idempotency.OutcomeRecorded;
import com.moviecurators.premium.payment.approval.Approval.Source;
import com.moviecurators.premium.payment.approval.ApprovalDetails;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the outcome of an approve call in one commit. */
@Component
@RequiredArgsConstructor
class ApprovalRecording {

	private final PaymentAttempts attempts;

	private final ReturnedTokenStore tokens;

	private final PaymentRecording payments;

	private final CheckPolicy checks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/**
	 * Records the outcome, and publishes the result in the same transaction if it is
	 * definitive. Retries while the database is away: only this caller has the answer.
	 * Recording twice is harmless, so a commit without an answer is repeated too.
	 */
	@Retryable(predicate = DatabaseUnavailable.class, delay = 500, multiplier = 2)
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
			// After the lease another caller may have moved the attempt: only captured
			// money counts.
			case Outcome.Refused<ApproveAnswer> _ when !isHeld(attempt, claim) -> ApprovalResult.of(attempt);
			case Outcome.Unknown<ApproveAnswer>(UnknownCause cause) when !isHeld(attempt, claim) ->
				overtaken(attempt, cause);
			case Outcome.Refused<ApproveAnswer>(KakaoPayError error) -> refused(attempt, claim, error);
			case Outcome.Unknown<ApproveAnswer>(UnknownCause cause) -> unknown(attempt, cause);
		};
	}

	private ApprovalResult refused(PaymentAttempt attempt, Claim.Won claim, KakaoPayError error) {
		ApproveRefusal refusal = ApproveRefusal.of(error);
		Transition move = by(refusal.reason(), AnswerSummary.of(error));
		if (refusal.end() != null) {
			return close(attempt, refusal.end(), move);
		}
		attempt.releaseForRetry(move, nextCheck(attempt, claim, refusal));
		return (refusal.refusal() != null) ? ApprovalResult.refused(attempt, refusal.refusal())
				: ApprovalResult.undecided(attempt);
	}

	/**
	 * A refusal closes the attempt, unless an earlier call may have taken the money: then
	 * only an inquiry can.
	 */
	private ApprovalResult close(PaymentAttempt attempt, PaymentStatus end, Transition move) {
		if (attempt.mayHaveBeenCharged()) {
			attempt.remainUnknown(by(Reason.APPROVE_UNCLEAR, move.kakaoPayAnswer()), retryTime(attempt));
			return ApprovalResult.undecided(attempt);
		}
		attempt.close(end, move);
		this.tokens.erase(attempt);
		return ApprovalResult.of(attempt);
	}

	/** Marks the token, and decides when the next one is tried. */
	private Instant nextCheck(PaymentAttempt attempt, Claim.Won claim, ApproveRefusal refusal) {
		Instant now = this.clock.instant();
		return switch (refusal) {
			case TOKEN_REFUSED -> {
				this.tokens.refuse(attempt, claim.request().pgToken());
				yield this.tokens.nextUsable(attempt).isPresent() ? this.checks.beforeNextToken(now, attempt.claim())
						: retryTime(attempt);
			}
			case NOT_FINISHED -> {
				this.tokens.markUnfinished(attempt, claim.request().pgToken());
				yield this.tokens.hasUntried(attempt) ? this.checks.beforeNextToken(now, attempt.claim())
						: this.checks.afterUnfinished(now, attempt.claim());
			}
			case NOT_NOW, TIME_OVER, DECLINED -> retryTime(attempt);
		};
	}

	private ApprovalResult unknown(PaymentAttempt attempt, UnknownCause cause) {
		String answerSummary = AnswerSummary.of(cause);
		if (cause.kind() == UnknownCause.Kind.NOT_SENT) {
			attempt.releaseForRetry(by(Reason.APPROVE_NOT_DONE, answerSummary), retryTime(attempt));
		}
		else {
			boolean first = !attempt.mayHaveBeenCharged();
			attempt.markUnknown(by(Reason.APPROVE_UNCLEAR, answerSummary),
					(first && isAnswered(cause)) ? this.clock.instant() : retryTime(attempt));
		}
		return ApprovalResult.undecided(attempt);
	}

	/**
	 * Whether KakaoPay answered, so that it can be asked at once. It is only the first
	 * time: while KakaoPay is busy with an earlier call, each further one is answered at
	 * once (-785).
	 */
	private static boolean isAnswered(UnknownCause cause) {
		return cause.kind() == UnknownCause.Kind.AMBIGUOUS_CODE;
	}

	/** The call of an earlier claim may still take the money. */
	private ApprovalResult overtaken(PaymentAttempt attempt, UnknownCause cause) {
		if (cause.kind() != UnknownCause.Kind.NOT_SENT) {
			Instant now = this.clock.instant();
			attempt.noteUnknown(now, this.checks.afterLateUnknown(now));
		}
		return ApprovalResult.of(attempt);
	}

	private Instant retryTime(PaymentAttempt attempt) {
		return this.checks.afterApproveCall(this.clock.instant(), attempt.claim());
	}

	private Transition by(Reason reason, @Nullable String answerSummary) {
		return Transition.by(Actor.KAKAOPAY, reason, this.clock.instant()).quoting(answerSummary);
	}

	private static boolean isHeld(PaymentAttempt attempt, Claim.Won claim) {
		return attempt.status() == PaymentStatus.APPROVING && attempt.claim() == claim.number();
	}

}
