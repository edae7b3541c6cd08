package com.moviecurators.premium.payment.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

import com.moviecurators.premium.clock.ClusterTime;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Decides whether the lease of a call is over, so that another node takes over. The node
 * that gave the lease may have had another time than this one: it measures the cluster's
 * time first, and waits after a jump of it.
 */
@Component
@RequiredArgsConstructor
public class Leases {

	/** By then every node has measured the time again. */
	private static final Duration EVERY_NODE_KNOWS = Duration.ofSeconds(30);

	private final ClusterTime time;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Whether the lease is over.
	 * @param lease whether it is over at the given moment
	 */
	public boolean isOver(Predicate<Instant> lease) {
		return lease.test(this.clock.instant()) && this.time.isSettled(this.settings.lease().plus(EVERY_NODE_KNOWS))
				&& lease.test(this.clock.instant());
	}

}
