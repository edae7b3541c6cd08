/**
 * Decides before WireMock which requests are served: not those of other sites' pages, not
 * those under foreign names, and none that cannot be read.
 */
@NullMarked
package com.moviecurators.kakaopay.simulator.guard;

import org.jspecify.annotations.NullMarked;
