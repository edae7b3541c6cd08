/**
 * KakaoPay in a box: the engine served over HTTP beside plain WireMock stubs, with hosted
 * payment pages, scripted faults and a control API.
 * {@link com.moviecurators.kakaopay.simulator.KakaoPaySimulator} is the way in.
 */
@NullMarked
package com.moviecurators.kakaopay.simulator;

import org.jspecify.annotations.NullMarked;
