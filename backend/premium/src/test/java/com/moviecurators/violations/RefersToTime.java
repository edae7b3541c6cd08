package com.moviecurators.violations;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks a rule on purpose: the machine's time, read later. */
public class RefersToTime {

	Supplier<Instant> when() {
		return Instant::now;
	}

}
