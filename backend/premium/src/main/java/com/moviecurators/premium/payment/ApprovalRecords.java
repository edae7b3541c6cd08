package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.payment.Approval.Evidence;
import com.moviecurators.premium.payment.ApprovalResult.Obstacle;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records, in one commit, what came of an approve call. */
@Component
@RequiredArgsConstructor
class ApprovalRecords {

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(7);

	/**
	 * Who finishes at KakaoPay brings a token, and that is tried at once. One that came
	 * before is most likely made up, and KakaoPay is not to be asked every few seconds.
	 */
	static final Duration LONGEST_PAUSE_WHILE_UNFINISHED = Duration.ofMinutes(1);

	private final PaymentAttempts attempts;

	private final ReturnLedger returns;

	private final PaidRecording paid;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Records the outcome.
	 * @param keeper is told, in this transaction, what it means
	 */
	@Transactional
	ApprovalResult record(Claim.Won claim, Outcome<ApproveAnswer> outcome, Consumer<ApprovalResult> keeper) {
		ApprovalResult result = record(claim, outcome);
		keeper.accept(result);
		return result;
	}

	private ApprovalResult record(Claim.Won claim, Outcome<ApproveAnswer> outcome) {
		PaymentAttempt attempt = this.attempts.lockById(claim.attemptId()).orElseThrow();
		return switch (outcome) {
			case Outcome.Happened<ApproveAnswer>(ApproveAnswer answer) ->
				this.paid.record(attempt, PaidFacts.of(answer), Evidence.ANSWER, null);
			// Whoever's lease ran out has been overtaken: only news of money counts from
			// them.
			case Outcome.Refused<ApproveAnswer> _ when !isHeld(attempt, claim) -> ApprovalResult.of(attempt);
			case Outcome.Unknown<ApproveAnswer> _ when !isHeld(attempt, claim) -> ApprovalResult.of(attempt);
			case Outcome.Refused<ApproveAnswer>(KakaoPayError error) -> refused(attempt, claim, error);
			case Outcome.Unknown<ApproveAnswer>(UnknownCause cause) -> unclear(attempt, cause);
		};
	}

	private ApprovalResult refused(PaymentAttempt attempt, Claim.Won claim, KakaoPayError error) {
		String words = KakaoPayWords.of(error);
		ApproveRefusal refusal = ApproveRefusal.of(error.code());
		if (refusal.isOver() && isInDoubt(attempt)) {
			return stayInDoubt(attempt, words);
		}
		return switch (refusal) {
			case TOKEN_REFUSED -> {
				this.returns.refuse(attempt, claim.tokenId());
				// Only the token was wrong: any other has its turn at once.
				boolean another = this.returns.usable(attempt).isPresent();
				tryAgain(attempt, Reason.TOKEN_REFUSED, words, another ? Duration.ZERO : pause(attempt, LONGEST_PAUSE));
				yield ApprovalResult.refused(attempt, Obstacle.TOKEN_REFUSED);
			}
			case NOT_FINISHED -> {
				this.returns.refuseIfCrowded(attempt, claim.tokenId());
				tryAgain(attempt, Reason.NOT_FINISHED, words, this.returns.hasUntried(attempt) ? Duration.ZERO
						: pause(attempt, LONGEST_PAUSE_WHILE_UNFINISHED));
				yield ApprovalResult.refused(attempt, Obstacle.NOT_FINISHED);
			}
			case OURS_TO_MEND -> tryAgain(attempt, Reason.APPROVE_NOT_DONE, words, pause(attempt, LONGEST_PAUSE));
			case TIME_OVER -> end(attempt, PaymentStatus.EXPIRED, Reason.TIME_OVER, words);
			case DECLINED -> end(attempt, PaymentStatus.FAILED, Reason.DECLINED, words);
		};
	}

	private ApprovalResult unclear(PaymentAttempt attempt, UnknownCause cause) {
		String words = KakaoPayWords.of(cause);
		if (cause.kind() == UnknownCause.Kind.NOT_SENT) {
			return tryAgain(attempt, Reason.APPROVE_NOT_DONE, words, pause(attempt, LONGEST_PAUSE));
		}
		attempt.lose(by(Reason.APPROVE_UNCLEAR, words), nextLook(attempt));
		return ApprovalResult.undecided(attempt);
	}

	private boolean isInDoubt(PaymentAttempt attempt) {
		return attempt.isInDoubt(this.clock.instant(), this.settings.settleDoubt());
	}

	/**
	 * KakaoPay refused this call, but an earlier one without an answer may have taken the
	 * money.
	 */
	private ApprovalResult stayInDoubt(PaymentAttempt attempt, String words) {
		attempt.stayInDoubt(by(Reason.APPROVE_UNCLEAR, words), nextLook(attempt));
		return ApprovalResult.undecided(attempt);
	}

	private ApprovalResult tryAgain(PaymentAttempt attempt, Reason reason, String words, Duration pause) {
		attempt.mayBeTriedAgain(by(reason, words), this.clock.instant().plus(pause));
		return ApprovalResult.undecided(attempt);
	}

	private ApprovalResult end(PaymentAttempt attempt, PaymentStatus end, Reason reason, String words) {
		attempt.end(end, by(reason, words));
		this.returns.erase(attempt);
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

	private Instant nextLook(PaymentAttempt attempt) {
		return this.clock.instant().plus(pause(attempt, LONGEST_PAUSE));
	}

	private Transition by(Reason reason, String words) {
		return Transition.by(Actor.KAKAOPAY, reason, this.clock.instant()).quoting(words);
	}

	private static boolean isHeld(PaymentAttempt attempt, Claim.Won claim) {
		return attempt.status() == PaymentStatus.APPROVING && attempt.claim() == claim.number();
	}

}
