/** What members and support read about payments. */
@NullMarked
package com.moviecurators.premium.payment.query;

import org.jspecify.annotations.NullMarked;
