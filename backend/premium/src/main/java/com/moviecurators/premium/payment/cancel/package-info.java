/**
 * How KakaoPay's cancels and our refunds come together: the cancel call is claimed, made
 * and recorded like an approval, and what KakaoPay shows as cancelled is compared with
 * our refunds.
 */
@NullMarked
package com.moviecurators.premium.payment.cancel;

import org.jspecify.annotations.NullMarked;
