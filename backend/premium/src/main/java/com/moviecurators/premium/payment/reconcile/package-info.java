/**
 * Finishes what nobody finished: asks KakaoPay about a payment and applies the answer.
 */
@NullMarked
package com.moviecurators.premium.payment.reconcile;

import org.jspecify.annotations.NullMarked;
