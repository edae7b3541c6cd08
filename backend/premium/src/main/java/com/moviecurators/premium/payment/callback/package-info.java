/**
 * The browser comes back: its {@code pg_token} is stored, or KakaoPay is asked what
 * happened.
 */
@NullMarked
package com.moviecurators.premium.payment.callback;

import org.jspecify.annotations.NullMarked;
