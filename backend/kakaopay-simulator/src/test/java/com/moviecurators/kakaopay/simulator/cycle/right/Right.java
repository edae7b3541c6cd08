package com.moviecurators.kakaopay.simulator.cycle.right;

import com.moviecurators.kakaopay.simulator.cycle.left.Left;
import org.jspecify.annotations.Nullable;

/** The other half of the planted cycle. */
public record Right(@Nullable Left left) {
}
