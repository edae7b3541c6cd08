package com.moviecurators.premium.payment.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.moviecurators.kakaopay.ReadyAnswer;
import com.moviecurators.kakaopay.ReadyRequest;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.common.ratelimit.RateLimiter;
import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import com.moviecurators.premium.idempotency.OutcomeRecorded;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.OrderHandles;
import com.moviecurators.premium.payment.attempt.OrderNumbers;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.RedirectUrls;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.plan.Plan;
import com.moviecurators.premium.plan.Plans;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions before and after the ready call. */
@Component
@RequiredArgsConstructor
class AttemptPreparation {

	private static final Duration MIN_PAUSE_BETWEEN_INQUIRIES = Duration.ofSeconds(5);

	private final PaymentAttempts attempts;

	private final ReturnedTokenStore tokens;

	private final Members members;

	private final Plans plans;

	private final OrderHandles handles;

	private final OrderNumbers numbers;

	private final ReturnAddresses addresses;

	private final RateLimiter rateLimits;

	private final CheckPolicy checks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/** Returns the open attempt, or creates a new one. */
	@Transactional
	Preparation prepare(StartPayment request) {
		Instant now = this.clock.instant();
		if (!this.members.isActive(request.member())) {
			throw new PaymentRefused(Refusal.ACCOUNT_CLOSED);
		}
		if (this.members.isPremium(request.member())) {
			throw new PaymentRefused(Refusal.ALREADY_PREMIUM);
		}
		Plan plan = this.plans.find(request.planCode()).orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_PLAN));
		return findOpen(request, now).map((open) -> returnOpen(open, request, now))
			.orElseGet(() -> create(request, plan, now));
	}

	/** KakaoPay prepared the payment. */
	@Transactional
	StartedPayment markReady(Preparation.Created created, ReadyAnswer answer) {
		PaymentAttempt attempt = this.attempts.lockById(created.attemptId()).orElseThrow();
		if (attempt.status() != PaymentStatus.CREATED) {
			// The answer came so late that the attempt was closed. Its tid is dropped, so
			// nothing can be paid.
			throw new PaymentRefused(Refusal.PAYMENT_IN_PROGRESS);
		}
		attempt.markReady(answer.tid(), RedirectUrls.of(answer), this.clock.instant());
		StartedPayment started = StartedPayment.of(attempt, attempt.status(), true);
		this.events.publishEvent(OutcomeRecorded.irreversible(started));
		return started;
	}

	/**
	 * KakaoPay did not prepare the payment: closes the attempt, so that it does not block
	 * the next one.
	 */
	@Transactional
	void abandon(Preparation.Created created, Reason reason, String kakaoPayAnswer) {
		PaymentAttempt attempt = this.attempts.lockById(created.attemptId()).orElseThrow();
		if (attempt.status() == PaymentStatus.CREATED) {
			attempt.close(PaymentStatus.FAILED,
					Transition.by(Actor.KAKAOPAY, reason, this.clock.instant()).quoting(kakaoPayAnswer));
		}
	}

	/** Asks one question instead of two where nothing is open: the usual case. */
	private Optional<PaymentAttempt> findOpen(StartPayment request, Instant now) {
		if (!this.attempts.mayBeBlocked(request.member().value(), request.planCode())) {
			return Optional.empty();
		}
		return reopened(request).or(() -> liveAttempt(request, now));
	}

	private Optional<PaymentAttempt> liveAttempt(StartPayment request, Instant now) {
		String key = PaymentAttempt.liveKey(request.member(), request.planCode());
		return this.attempts.findIdByLiveKey(key)
			.flatMap(this.attempts::lockById)
			.filter((live) -> key.equals(live.liveKey()) && !closeIfDead(live, now));
	}

	/** One that was closed, and about which a person decides: money may have moved. */
	private Optional<PaymentAttempt> reopened(StartPayment request) {
		return this.attempts.findReopened(request.member().value(), request.planCode())
			.stream()
			.findFirst()
			.flatMap(this.attempts::lockById)
			.filter((found) -> found.status() == PaymentStatus.IN_REVIEW);
	}

	/**
	 * Closes an attempt that can no longer be paid and was not, so that it does not block
	 * the next one.
	 */
	private boolean closeIfDead(PaymentAttempt live, Instant now) {
		if (live.status() == PaymentStatus.CREATED && live.schedule().isDue(now)) {
			live.close(PaymentStatus.FAILED, Transition.by(Actor.RECOVERY, Reason.READY_OVERDUE, now));
		}
		else if (live.isExpiredUncharged(now)) {
			live.close(PaymentStatus.EXPIRED, Transition.by(Actor.RECOVERY, Reason.TIME_OVER, now));
			this.tokens.erase(live);
		}
		else {
			return false;
		}
		this.attempts.flush();
		return true;
	}

	private Preparation returnOpen(PaymentAttempt live, StartPayment request, Instant now) {
		if (live.status() == PaymentStatus.CREATED) {
			throw new PaymentRefused(Refusal.PAYMENT_IN_PROGRESS);
		}
		if (live.status().isFinal()) {
			throw new PaymentRefused(Refusal.ALREADY_PREMIUM);
		}
		boolean unfinished = isUnfinishedAtKakaoPay(live);
		if (unfinished && !request.inquired() && live.claimMemberInquiry(now, MIN_PAUSE_BETWEEN_INQUIRIES)) {
			return new Preparation.InquiryNeeded(Inquiry.about(live, now));
		}
		StartedPayment started = StartedPayment.of(live, live.status(), unfinished && !live.isExpired(now));
		count(request);
		this.events.publishEvent(OutcomeRecorded.irreversible(started));
		return new Preparation.Open(started);
	}

	/**
	 * Whether the member still has to pay at KakaoPay. A token with which KakaoPay had
	 * nothing to approve may be forged.
	 */
	private boolean isUnfinishedAtKakaoPay(PaymentAttempt live) {
		return live.status() == PaymentStatus.READY || (live.status() == PaymentStatus.RETURNED
				&& (live.isKnownUnfinished() || this.tokens.nextUsable(live).isEmpty()));
	}

	/** Counts every new request; a repeat under its old key never comes here. */
	private void count(StartPayment request) {
		this.rateLimits.acquire(Limit.READY, String.valueOf(request.member().value()));
	}

	private Preparation create(StartPayment request, Plan plan, Instant now) {
		PaymentAttempt attempt = this.attempts.saveAndFlush(new PaymentAttempt(this.handles.next(), this.numbers.next(),
				request.member(), plan, now, this.checks.readyDeadline(now)));
		count(request);
		return new Preparation.Created(attempt.id(), readyRequest(attempt));
	}

	private ReadyRequest readyRequest(PaymentAttempt attempt) {
		String order = attempt.order();
		return ReadyRequest.of(order, attempt.partnerUserId(), attempt.itemName(), 1, attempt.totalAmount(), 0,
				attempt.vatAmount(), this.addresses.success(order), this.addresses.cancel(order),
				this.addresses.fail(order));
	}

}
