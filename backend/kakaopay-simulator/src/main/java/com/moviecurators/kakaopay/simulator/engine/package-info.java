/**
 * KakaoPay's side of a one-time payment as a state machine in plain Java, without HTTP
 * and JSON.
 */
@NullMarked
package com.moviecurators.kakaopay.simulator.engine;

import org.jspecify.annotations.NullMarked;
