package com.moviecurators.premium.payment.start;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.ReadyAnswer;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.KakaoPayUnavailable;
import com.moviecurators.premium.payment.attempt.PaymentInProgress;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;
import lombok.RequiredArgsConstructor;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** A member asks to pay: commit, call ready with nothing held, commit. */
@Component
@RequiredArgsConstructor
public class StartingPayment {

	private static final int MAX_RACES = 4;

	private final AttemptPreparation preparations;

	private final KakaoPayClient kakaoPay;

	private final RedirectHosts redirectHosts;

	private final ReconcilingPayment reconciling;

	/**
	 * Begins a payment, or offers the one that is open.
	 * @throws ClosedAccount when the member is one no more
	 * @throws AlreadyPremium when there is nothing to buy
	 * @throws UnknownPlan when no such plan is for sale
	 * @throws PaymentInProgress when another request is preparing the same purchase
	 * @throws KakaoPayUnavailable when KakaoPay did not prepare it; the next try is free
	 */
	public StartedPayment start(MemberId member, String planCode) {
		return start(new StartPayment(member, planCode, false));
	}

	private StartedPayment start(StartPayment wish) {
		return switch (open(wish)) {
			case Preparation.Offered(StartedPayment started) -> started;
			case Preparation.Created created -> prepare(created);
			case Preparation.InquiryNeeded doubtful -> {
				this.reconciling.inquire(doubtful.inquiry());
				yield start(wish.afterInquiry());
			}
		};
	}

	/** Whoever loses the race for the unique keys finds, the next time, what won it. */
	private Preparation open(StartPayment wish) {
		for (int tries = 0; tries < MAX_RACES; tries++) {
			try {
				return this.preparations.prepare(wish);
			}
			catch (DataIntegrityViolationException | ConcurrencyFailureException raced) {
				// The next try reads what the winner wrote.
			}
		}
		throw new PaymentInProgress();
	}

	private StartedPayment prepare(Preparation.Created created) {
		return switch (this.kakaoPay.ready(created.readyRequest())) {
			case Outcome.Happened<ReadyAnswer>(ReadyAnswer answer) when this.redirectHosts.allow(answer) ->
				ready(created, answer);
			case Outcome.Happened<ReadyAnswer> _ -> abandon(created, Reason.READY_UNANSWERED, "foreign redirect host");
			case Outcome.Refused<ReadyAnswer>(var error) ->
				abandon(created, Reason.READY_REFUSED, AnswerSummary.of(error));
			case Outcome.Unknown<ReadyAnswer>(var cause) ->
				abandon(created, Reason.READY_UNANSWERED, AnswerSummary.of(cause));
		};
	}

	/** An answer that our books cannot hold, a tid given twice for one, is none. */
	private StartedPayment ready(Preparation.Created created, ReadyAnswer answer) {
		try {
			return this.preparations.markReady(created, answer);
		}
		catch (DataIntegrityViolationException unfit) {
			return abandon(created, Reason.READY_UNANSWERED, "unfit answer");
		}
	}

	private StartedPayment abandon(Preparation.Created created, Reason reason, String answerSummary) {
		this.preparations.abandon(created, reason, answerSummary);
		throw new KakaoPayUnavailable();
	}

}
