/** What members and support read about payments. A read expedites the next check. */
@NullMarked
package com.moviecurators.premium.payment.query;

import org.jspecify.annotations.NullMarked;
