/**
 * KakaoPay's side of a one-time payment as a state machine in plain Java: its rules, its
 * error codes, its books. Knows nothing of HTTP, JSON or WireMock, and depends on the JDK
 * alone. {@link com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine} is the way
 * in.
 */
@NullMarked
package com.moviecurators.kakaopay.simulator.engine;

import org.jspecify.annotations.NullMarked;
