/** Records what merchants and payers did, without their secrets. */
@NullMarked
package com.moviecurators.kakaopay.simulator.journal;

import org.jspecify.annotations.NullMarked;
