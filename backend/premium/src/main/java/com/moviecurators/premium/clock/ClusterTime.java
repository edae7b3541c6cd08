package com.moviecurators.premium.clock;

import java.time.Duration;

/** What this node knows of the cluster's time. */
public interface ClusterTime {

	/**
	 * Measures the cluster's time now, and tells whether all nodes have had the same for
	 * a while. After a jump of the database's clock they differ for some seconds.
	 * @return false if it has jumped within that while, or cannot be measured
	 */
	boolean isSettled(Duration forAWhile);

}
