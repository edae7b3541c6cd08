/** What a running simulator holds: payments, faults, the journal and the clock. */
@NullMarked
package com.moviecurators.kakaopay.simulator.state;

import org.jspecify.annotations.NullMarked;
