package com.moviecurators.violations;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Autowired;

/** Breaks a rule on purpose: what it needs is hidden. */
public class FieldInjected {

	@Autowired
	Clock clock;

}
