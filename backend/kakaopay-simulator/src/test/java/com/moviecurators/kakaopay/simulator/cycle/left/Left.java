package com.moviecurators.kakaopay.simulator.cycle.left;

import com.moviecurators.kakaopay.simulator.SimulatorSettings;
import com.moviecurators.kakaopay.simulator.cycle.right.Right;

/** Violates the rules: depends on a package that depends back, and on the root. */
public record Left(Right right, SimulatorSettings settings) {
}
