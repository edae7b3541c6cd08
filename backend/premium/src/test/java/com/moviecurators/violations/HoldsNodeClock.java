package com.moviecurators.violations;

import java.time.Clock;

import lombok.RequiredArgsConstructor;

import org.springframework.beans.factory.annotation.Qualifier;

/** Breaks a rule on purpose: the node's own clock in a field. */
@RequiredArgsConstructor
public class HoldsNodeClock {

	@Qualifier("nodeClock")
	private final Clock clock;

	boolean isLeap() {
		return this.clock.millis() % 4 == 0;
	}

}
