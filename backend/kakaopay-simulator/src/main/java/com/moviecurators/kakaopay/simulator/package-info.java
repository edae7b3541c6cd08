/** A simulator of KakaoPay that applications and testers start and steer. */
@NullMarked
package com.moviecurators.kakaopay.simulator;

import org.jspecify.annotations.NullMarked;
