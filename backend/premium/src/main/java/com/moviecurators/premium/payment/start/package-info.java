/**
 * The member wants to pay: an attempt is committed, KakaoPay prepares it, and the member
 * is sent there.
 */
@NullMarked
package com.moviecurators.premium.payment.start;

import org.jspecify.annotations.NullMarked;
