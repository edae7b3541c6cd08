package com.moviecurators.premium.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;

import org.springframework.stereotype.Component;

/**
 * Rate limits kept in the memory of one node: a cluster of n nodes grants n times as
 * much, which is enough against floods and needs no shared store.
 */
@Component
class BucketRateLimiter implements RateLimiter {

	/** Bounds the memory; the callers seen least are forgotten first. */
	private static final int MAX_CALLERS = 100_000;

	/** The longest period a rule may have: after it, any bucket is full again. */
	private static final Duration MAX_PERIOD = Duration.ofDays(1);

	private final Cache<Caller, Bucket> buckets;

	private final RateLimitSettings settings;

	private final TimeMeter time;

	BucketRateLimiter(RateLimitSettings settings, Clock clock) {
		this.settings = settings;
		this.time = new ClockTime(clock);
		this.buckets = Caffeine.newBuilder().maximumSize(MAX_CALLERS).expireAfterAccess(MAX_PERIOD).build();
	}

	@Override
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

	@Override
	public void count(Limit limit, String subject) {
		// Calls that passed the check together may overdraw: they pay back by waiting.
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

	/**
	 * Whose bucket.
	 *
	 * @param limit of which limit
	 * @param subject an address, a member, an e-mail
	 */
	private record Caller(Limit limit, String subject) {
	}

	/**
	 * The application's clock, as Bucket4j asks for it.
	 *
	 * @param clock the application's
	 */
	private record ClockTime(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			Instant now = this.clock.instant();
			return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
