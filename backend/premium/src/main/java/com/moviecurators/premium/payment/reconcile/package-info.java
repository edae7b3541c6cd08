/** Recovery finishes what nobody finished: it asks KakaoPay and applies the answer. */
@NullMarked
package com.moviecurators.premium.payment.reconcile;

import org.jspecify.annotations.NullMarked;
