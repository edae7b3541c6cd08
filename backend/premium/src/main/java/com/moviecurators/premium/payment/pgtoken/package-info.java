/** The {@code pg_token}s that came back, encrypted until the attempt is final. */
@NullMarked
package com.moviecurators.premium.payment.pgtoken;

import org.jspecify.annotations.NullMarked;
