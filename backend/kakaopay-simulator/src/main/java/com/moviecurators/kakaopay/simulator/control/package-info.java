/** The control API, which steers a simulator over HTTP. */
@NullMarked
package com.moviecurators.kakaopay.simulator.control;

import org.jspecify.annotations.NullMarked;
