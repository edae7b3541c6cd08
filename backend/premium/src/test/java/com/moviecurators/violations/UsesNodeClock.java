package com.moviecurators.violations;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;

/** Breaks a rule on purpose: decides by the node's own clock. */
public class UsesNodeClock {

	private final Clock clock;

	UsesNodeClock(@Qualifier("nodeClock") Clock clock) {
		this.clock = clock;
	}

	boolean isLeap() {
		return this.clock.millis() % 4 == 0;
	}

}
