/** Support asks KakaoPay about a payment, and compares its records with ours. */
@NullMarked
package com.moviecurators.premium.payment.inquiry;

import org.jspecify.annotations.NullMarked;
