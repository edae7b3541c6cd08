/** The record of what KakaoPay approved, at most one for each attempt. */
@NullMarked
package com.moviecurators.premium.payment.approval;

import org.jspecify.annotations.NullMarked;
