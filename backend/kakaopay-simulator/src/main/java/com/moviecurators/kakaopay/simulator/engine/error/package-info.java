/** KakaoPay's error codes, and the request fields that are refused with them. */
@NullMarked
package com.moviecurators.kakaopay.simulator.engine.error;

import org.jspecify.annotations.NullMarked;
