package com.moviecurators.premium.payment.start;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.ReadyAnswer;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;
import lombok.RequiredArgsConstructor;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Starts a payment: commits, calls ready with nothing held, commits. */
@Component
@RequiredArgsConstructor
public class StartingPayment {

	private static final int MAX_RACES = 4;

	private final AttemptPreparation preparations;

	private final KakaoPayClient kakaoPay;

	private final RedirectHosts redirectHosts;

	private final ReconcilingPayment reconciling;

	/**
	 * Starts a payment, or returns the open one.
	 * @throws PaymentRefused if the account is closed, if there is nothing to buy, if
	 * another request prepares the same purchase, or if KakaoPay did not prepare it
	 */
	public StartedPayment start(MemberId member, String planCode) {
		return start(new StartPayment(member, planCode, false));
	}

	private StartedPayment start(StartPayment request) {
		return switch (open(request)) {
			case Preparation.Open(StartedPayment payment) -> payment;
			case Preparation.Created created -> prepare(created);
			case Preparation.InquiryNeeded(Inquiry inquiry) -> {
				this.reconciling.inquire(inquiry);
				yield start(request.afterInquiry());
			}
		};
	}

	/**
	 * Retries after a lost race for a unique key: the next try finds what the winner
	 * wrote.
	 */
	private Preparation open(StartPayment request) {
		for (int tries = 0; tries < MAX_RACES; tries++) {
			try {
				return this.preparations.prepare(request);
			}
			catch (DataIntegrityViolationException | ConcurrencyFailureException raced) {
				// The next try reads what the winner wrote.
			}
		}
		throw new PaymentRefused(Refusal.PAYMENT_IN_PROGRESS);
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

	/**
	 * Closes the attempt when the answer cannot be stored, for instance because its tid
	 * is used already.
	 */
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
		throw new PaymentRefused(Refusal.KAKAOPAY_UNAVAILABLE);
	}

}
