package com.moviecurators.premium.common;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits refusals and floods. An honest repeat does not count: callers count what was
 * refused or newly started, not what was requested. The counts are in the memory of one
 * node, by its monotonic clock. A cluster of n nodes grants n times as much, which is
 * enough against floods.
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
	 * Refuses if the limit is used up. Checking counts nothing.
	 * @param limit which limit
	 * @param subject whose limit: a client address, a member, an e-mail
	 * @throws TooManyRequests with the time to wait, if nothing is left
	 */
	public void check(Limit limit, String subject) {
		Bucket bucket = this.buckets.getIfPresent(new Caller(limit, subject));
		if (bucket == null) {
			return;
		}
		EstimationProbe probe = bucket.estimateAbilityToConsume(1);
		if (!probe.canBeConsumed()) {
			throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
	}

	/** Counts one refusal, or one thing newly started, against the limit. */
	public void count(Limit limit, String subject) {
		// Concurrent calls may overdraw after the check. They wait longer for it.
		bucket(limit, subject).consumeIgnoringRateLimits(1);
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
		/** Accounts opened from one address. */
		SIGN_UP,
		/** Payments started by one member. */
		READY,
		/** Refused approvals and reports without effect, by address and order. */
		APPROVE

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
