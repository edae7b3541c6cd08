package com.moviecurators.premium.payment;

import java.time.Duration;

import com.moviecurators.premium.clock.ClusterTime;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Primary;

/** Says what a test wants about the cluster's time. */
@Primary
public class ScriptedClusterTime implements ClusterTime {

	/** Whether the cluster's time has gone on evenly. */
	public volatile boolean settled = true;

	/** What was asked about last. */
	public volatile @Nullable Duration asked;

	@Override
	public boolean isSettled(Duration period) {
		this.asked = period;
		return this.settled;
	}

	void reset() {
		this.settled = true;
		this.asked = null;
	}

}
