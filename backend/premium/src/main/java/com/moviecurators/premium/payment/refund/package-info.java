/** What a refund is: a row with a history of its own, moved together with its attempt. */
@NullMarked
package com.moviecurators.premium.payment.refund;

import org.jspecify.annotations.NullMarked;
