package com.moviecurators.violations;

import java.time.Instant;

/** Breaks a rule on purpose: no test can move its time. */
public class OwnTime {

	Instant when() {
		return Instant.now();
	}

}
