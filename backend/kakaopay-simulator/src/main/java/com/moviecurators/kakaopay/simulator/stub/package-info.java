/** Plain WireMock stubs beside the simulator, and what WireMock may not do here. */
@NullMarked
package com.moviecurators.kakaopay.simulator.stub;

import org.jspecify.annotations.NullMarked;
