package com.moviecurators.premium.clock;

import java.time.Duration;

/** What this node knows of the cluster's time. */
public interface ClusterTime {

	/**
	 * Measures the cluster's time now, and tells whether it has gone on evenly for a
	 * period. After a jump of the database's clock the nodes differ for some seconds.
	 * @return false if it has jumped within the period, or cannot be measured
	 */
	boolean isSettled(Duration period);

}
