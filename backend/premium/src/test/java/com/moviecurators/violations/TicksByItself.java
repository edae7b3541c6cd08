package com.moviecurators.violations;

import java.time.Clock;
import java.time.ZoneOffset;

/** Breaks a rule on purpose: a clock of its own. */
public class TicksByItself {

	Clock clock() {
		return Clock.tickMillis(ZoneOffset.UTC);
	}

}
