/**
 * One caller claims the approval, calls KakaoPay with nothing held, and records the
 * outcome in one commit.
 */
@NullMarked
package com.moviecurators.premium.payment.approve;

import org.jspecify.annotations.NullMarked;
