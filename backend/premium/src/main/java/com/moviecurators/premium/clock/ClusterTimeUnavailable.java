package com.moviecurators.premium.clock;

import org.jspecify.annotations.Nullable;

/** The database's time cannot be had. Without it no decision about money is safe. */
class ClusterTimeUnavailable extends RuntimeException {

	ClusterTimeUnavailable(String fault, @Nullable Throwable cause) {
		super("The database's time is the cluster's time, and " + fault, cause);
	}

}
