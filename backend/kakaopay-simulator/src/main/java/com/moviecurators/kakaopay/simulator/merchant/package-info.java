/** KakaoPay's calls over HTTP, with the faults that are scripted for them. */
@NullMarked
package com.moviecurators.kakaopay.simulator.merchant;

import org.jspecify.annotations.NullMarked;
