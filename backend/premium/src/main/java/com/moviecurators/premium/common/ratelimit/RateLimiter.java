package com.moviecurators.premium.common.ratelimit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.UninterruptibleBlockingStrategy;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits refusals and floods. An honest repeat does not count: a permit is taken before
 * the work and given back unless the work was refused or newly started something. Where
 * repeats come at the same time, the limit is checked first and counted separately. The
 * counts are in the memory of one node, by its monotonic clock. A cluster of n nodes
 * grants n times as much, which is enough against floods.
 */
@Component
public class RateLimiter {

	/** Limits the memory. The least active callers are evicted first. */
	private static final int MAX_CALLERS = 100_000;

	/** The longest period of a rule: every bucket is full again after it. */
	private static final Duration MAX_PERIOD = Duration.ofDays(1);

	private final Cache<Caller, Bucket> buckets;

	private final RateLimitSettings settings;

	private final TimeMeter time;

	@Autowired
	RateLimiter(RateLimitSettings settings) {
		this(settings, TimeMeter.SYSTEM_NANOTIME);
	}

	RateLimiter(RateLimitSettings settings, TimeMeter time) {
		this.settings = settings;
		this.time = time;
		this.buckets = Caffeine.newBuilder().maximumSize(MAX_CALLERS).expireAfterAccess(MAX_PERIOD).build();
	}

	/**
	 * Refuses if nothing is left. Takes nothing.
	 * @throws TooManyRequests with the time to wait, if nothing is left
	 */
	public void check(Limit limit, String subject) {
		check(limit, subject, Duration.ZERO);
	}

	/**
	 * Refuses if nothing is left, and will not be in time. Takes nothing.
	 * @param maxWait how long the caller would wait
	 * @throws TooManyRequests with the time to wait, if it is longer
	 */
	public void check(Limit limit, String subject, Duration maxWait) {
		Bucket bucket = this.buckets.getIfPresent(new Caller(limit, subject));
		if (bucket == null) {
			return;
		}
		EstimationProbe probe = bucket.estimateAbilityToConsume(1);
		if (probe.getNanosToWaitForRefill() > maxWait.toNanos()) {
			throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
	}

	/**
	 * Takes one permit if one is left, and refuses nothing. For work that honest callers
	 * repeat at the same time: whatever passed the {@link #check} together is done, and
	 * the wait is still at most the period of the limit.
	 */
	public void count(Limit limit, String subject) {
		bucket(limit, subject).tryConsume(1);
	}

	/**
	 * Takes one permit before the work that it limits. Concurrent calls never take more
	 * than the limit has, so the wait is at most the period of the limit.
	 * @param limit which limit
	 * @param subject whose limit: a client address, a member, an e-mail
	 * @return the permit, to give back if nothing was refused
	 * @throws TooManyRequests with the time to wait, if nothing is left
	 */
	public Permit acquire(Limit limit, String subject) {
		return permit(bucket(limit, subject));
	}

	/**
	 * Takes one permit, and waits for it if it is there in time. Callers are served in
	 * the order in which they came.
	 * @param maxWait how long to wait
	 * @throws TooManyRequests with the time to wait, if the permit would come later
	 */
	public Permit acquire(Limit limit, String subject, Duration maxWait) {
		Bucket bucket = bucket(limit, subject);
		if (bucket.asBlocking().tryConsumeUninterruptibly(1, maxWait, UninterruptibleBlockingStrategy.PARKING)) {
			return new Permit(() -> bucket.addTokens(1));
		}
		return permit(bucket);
	}

	private static Permit permit(Bucket bucket) {
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
		return new Permit(() -> bucket.addTokens(1));
	}

	private Bucket bucket(Limit limit, String subject) {
		return this.buckets.get(new Caller(limit, subject), (caller) -> full(this.settings.of(limit)));
	}

	private Bucket full(RateLimitSettings.Rule rule) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(rule.count()).refillGreedy(rule.count(), rule.period()))
			.withCustomTimePrecision(this.time)
			.build();
	}

	/** The limits. */
	public enum Limit {

		/** Refused sign-ins of one e-mail from one address. */
		SIGN_IN,
		/** Refused sign-ins from one address, of all e-mails. */
		SIGN_IN_ADDRESS,
		/** Refused sign-ins of one e-mail, from all addresses. */
		SIGN_IN_ACCOUNT,
		/** Those of one e-mail from one address, once the account's are used up. */
		SIGN_IN_GUARDED,
		/** Refused passwords from a browser or session that is known to the account. */
		SIGN_IN_KNOWN,
		/** Accepted passwords of one member: sign-ins and changes. */
		SIGN_IN_ACCEPTED,
		/** Accounts opened from one address. */
		SIGN_UP,
		/** Payments started by one member. */
		READY,
		/**
		 * Refused approvals and all reports of a return, of one order from one address.
		 */
		APPROVE,

		/** Refunds that one member asked for, given or not. */
		REFUND,
		/** Requests of one member of support. Each may leave entries in the audit log. */
		SUPPORT,
		/** Questions to KakaoPay about one payment by support. */
		INQUIRY

	}

	/**
	 * The owner of a bucket.
	 *
	 * @param limit which limit
	 * @param subject an address, a member, an e-mail
	 */
	private record Caller(Limit limit, String subject) {
	}

}
