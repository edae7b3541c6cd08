/** Reads the order of a ready call: its amount, methods and return addresses. */
@NullMarked
package com.moviecurators.kakaopay.simulator.engine.order;

import org.jspecify.annotations.NullMarked;
