/** The simulated time and KakaoPay's way of writing it. */
@NullMarked
package com.moviecurators.kakaopay.simulator.engine.clock;

import org.jspecify.annotations.NullMarked;
