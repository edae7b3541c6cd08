package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.moviecurators.kakaopay.ReadyAnswer;
import com.moviecurators.kakaopay.ReadyRequest;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.common.RateLimits;
import com.moviecurators.premium.common.RateLimits.Limit;
import com.moviecurators.premium.plan.Plan;
import com.moviecurators.premium.plan.Plans;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commits before and after the ready call. */
@Component
@RequiredArgsConstructor
class AttemptOpening {

	private static final Duration PAUSE_BETWEEN_QUESTIONS = Duration.ofSeconds(5);

	private final PaymentAttempts attempts;

	private final ReturnLedger returns;

	private final Members members;

	private final Plans plans;

	private final OrderHandles handles;

	private final ReturnAddresses addresses;

	private final RateLimits rateLimits;

	private final PaymentSettings settings;

	private final Clock clock;

	/** Decides what the member gets: the open attempt, or a new one. */
	@Transactional
	Opening open(Wish wish) {
		Instant now = this.clock.instant();
		if (!this.members.isActive(wish.member())) {
			throw new ClosedAccount();
		}
		if (this.members.isPremium(wish.member())) {
			throw new AlreadyPremium();
		}
		Plan plan = this.plans.find(wish.planCode()).orElseThrow(UnknownPlan::new);
		return liveAttempt(wish, now).map((live) -> offer(live, wish, now)).orElseGet(() -> create(wish, plan, now));
	}

	/** KakaoPay prepared the payment. */
	@Transactional
	PaymentOffer ready(Wish wish, Opening.Created created, ReadyAnswer answer) {
		PaymentAttempt attempt = this.attempts.lockById(created.attemptId()).orElseThrow();
		if (attempt.status() != PaymentStatus.CREATED) {
			// We were so slow that it was given up; its tid is forgotten, so nothing can
			// be paid.
			throw new PaymentInProgress();
		}
		attempt.ready(answer.tid(), RedirectUrls.of(answer), this.clock.instant());
		PaymentOffer offer = PaymentOffer.of(attempt, attempt.status(), true);
		wish.keeper().accept(offer);
		return offer;
	}

	/**
	 * KakaoPay did not prepare the payment: nothing of it stands in the way of the next
	 * try.
	 */
	@Transactional
	void abandon(Opening.Created created, Reason reason, String kakaoPayAnswer) {
		PaymentAttempt attempt = this.attempts.lockById(created.attemptId()).orElseThrow();
		if (attempt.status() == PaymentStatus.CREATED) {
			attempt.end(PaymentStatus.FAILED,
					Transition.by(Actor.KAKAOPAY, reason, this.clock.instant()).quoting(kakaoPayAnswer));
		}
	}

	private Optional<PaymentAttempt> liveAttempt(Wish wish, Instant now) {
		return this.attempts.lockByLiveKey(PaymentAttempt.liveKey(wish.member(), wish.planCode()))
			.filter((live) -> !clearAway(live, now));
	}

	/** Ends what can neither be paid nor has been, so that it stands in nobody's way. */
	private boolean clearAway(PaymentAttempt live, Instant now) {
		if (live.status() == PaymentStatus.CREATED && live.isDue(now)) {
			live.end(PaymentStatus.FAILED, Transition.by(Actor.RECOVERY, Reason.READY_OVERDUE, now));
		}
		else if (live.isOverUnpaid(now)) {
			live.end(PaymentStatus.EXPIRED, Transition.by(Actor.RECOVERY, Reason.TIME_OVER, now));
			this.returns.erase(live);
		}
		else {
			return false;
		}
		this.attempts.flush();
		return true;
	}

	private Opening offer(PaymentAttempt live, Wish wish, Instant now) {
		if (live.status() == PaymentStatus.CREATED) {
			throw new PaymentInProgress();
		}
		if (live.status().isFinal()) {
			throw new AlreadyPremium();
		}
		boolean unfinished = isUnfinishedAtKakaoPay(live);
		if (unfinished && !wish.asked() && live.mayAsk(now, PAUSE_BETWEEN_QUESTIONS)) {
			return new Opening.Doubtful(Inquiry.about(live));
		}
		PaymentOffer offer = PaymentOffer.of(live, live.status(), unfinished && !live.isOverdue(now));
		count(wish);
		wish.keeper().accept(offer);
		return new Opening.Offered(offer);
	}

	/**
	 * Nothing is left to do at KakaoPay once a token came back that may be good: one with
	 * which KakaoPay had nothing to approve may be made up.
	 */
	private boolean isUnfinishedAtKakaoPay(PaymentAttempt live) {
		return live.status() == PaymentStatus.READY || (live.status() == PaymentStatus.RETURNED
				&& (live.isKnownUnfinished() || this.returns.usable(live).isEmpty()));
	}

	/**
	 * Every new wish counts: an honest repeat brings its old key, and never comes here.
	 */
	private void count(Wish wish) {
		String subject = String.valueOf(wish.member().value());
		this.rateLimits.check(Limit.READY, subject);
		this.rateLimits.count(Limit.READY, subject);
	}

	private Opening create(Wish wish, Plan plan, Instant now) {
		PaymentAttempt attempt = this.attempts.saveAndFlush(
				new PaymentAttempt(this.handles.next(), wish.member(), plan, now, this.settings.readyBudget()));
		count(wish);
		return new Opening.Created(attempt.id(), readyRequest(attempt));
	}

	private ReadyRequest readyRequest(PaymentAttempt attempt) {
		String order = attempt.order();
		return ReadyRequest.of(order, attempt.partnerUserId(), attempt.itemName(), 1, attempt.totalAmount(), 0,
				attempt.vatAmount(), this.addresses.success(order), this.addresses.cancel(order),
				this.addresses.fail(order));
	}

}
