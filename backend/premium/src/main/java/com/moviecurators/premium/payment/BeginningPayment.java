package com.moviecurators.premium.payment;

import java.util.function.Consumer;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.ReadyAnswer;
import com.moviecurators.premium.account.MemberId;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** A member asks to pay: commit, call ready with nothing held, commit. */
@Component
@RequiredArgsConstructor
class BeginningPayment {

	private static final int MOST_RACES = 4;

	private final AttemptOpening openings;

	private final KakaoPayClient kakaoPay;

	private final RedirectHosts redirectHosts;

	private final SettlingPayment settling;

	/** Begins a payment, or offers the one that is open; nobody keeps the offer. */
	PaymentOffer begin(MemberId member, String planCode) {
		return begin(member, planCode, (offer) -> {
		});
	}

	/**
	 * Begins a payment, or offers the one that is open.
	 * @param keeper is told the offer in the transaction that makes it
	 * @throws ClosedAccount when the member is one no more
	 * @throws AlreadyPremium when there is nothing to buy
	 * @throws UnknownPlan when no such plan is for sale
	 * @throws PaymentInProgress when another request is preparing the same purchase
	 * @throws KakaoPayUnavailable when KakaoPay did not prepare it; the next try is free
	 */
	PaymentOffer begin(MemberId member, String planCode, Consumer<PaymentOffer> keeper) {
		return begin(new Wish(member, planCode, keeper, false));
	}

	private PaymentOffer begin(Wish wish) {
		return switch (open(wish)) {
			case Opening.Offered(PaymentOffer offer) -> offer;
			case Opening.Created created -> prepare(wish, created);
			case Opening.Doubtful doubtful -> {
				this.settling.inquire(doubtful.inquiry());
				yield begin(wish.afterAsking());
			}
		};
	}

	/** Whoever loses the race for the unique keys finds, the next time, what won it. */
	private Opening open(Wish wish) {
		for (int tries = 0; tries < MOST_RACES; tries++) {
			try {
				return this.openings.open(wish);
			}
			catch (DataIntegrityViolationException | ConcurrencyFailureException raced) {
				// The next try reads what the winner wrote.
			}
		}
		throw new PaymentInProgress();
	}

	private PaymentOffer prepare(Wish wish, Opening.Created created) {
		return switch (this.kakaoPay.ready(created.readyRequest())) {
			case Outcome.Happened<ReadyAnswer>(ReadyAnswer answer) when this.redirectHosts.allow(answer) ->
				ready(wish, created, answer);
			case Outcome.Happened<ReadyAnswer> _ -> abandon(created, Reason.READY_UNANSWERED, "foreign redirect host");
			case Outcome.Refused<ReadyAnswer>(var error) ->
				abandon(created, Reason.READY_REFUSED, KakaoPayWords.of(error));
			case Outcome.Unknown<ReadyAnswer>(var cause) ->
				abandon(created, Reason.READY_UNANSWERED, KakaoPayWords.of(cause));
		};
	}

	/** An answer that our books cannot hold, a tid given twice for one, is none. */
	private PaymentOffer ready(Wish wish, Opening.Created created, ReadyAnswer answer) {
		try {
			return this.openings.ready(wish, created, answer);
		}
		catch (DataIntegrityViolationException unfit) {
			return abandon(created, Reason.READY_UNANSWERED, "unfit answer");
		}
	}

	private PaymentOffer abandon(Opening.Created created, Reason reason, String words) {
		this.openings.abandon(created, reason, words);
		throw new KakaoPayUnavailable();
	}

}
