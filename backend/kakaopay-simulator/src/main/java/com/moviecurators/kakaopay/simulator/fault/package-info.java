/** Faults that a test or a tester scripts for merchants' calls. */
@NullMarked
package com.moviecurators.kakaopay.simulator.fault;

import org.jspecify.annotations.NullMarked;
