package com.moviecurators.premium.payment.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a call to KakaoPay can take.
 *
 * @param duration wait for a connection, connect and read time-outs together
 */
public record LongestCall(Duration duration) {

	/**
	 * Whether a call that is sent now ends before the lease. Otherwise another node may
	 * be calling at the same time.
	 */
	public boolean endsBefore(Instant leaseEnd, Instant now) {
		return now.plus(this.duration).isBefore(leaseEnd);
	}

}
