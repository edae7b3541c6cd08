/** What members and support read about payments. A read expedites what is undecided. */
@NullMarked
package com.moviecurators.premium.payment.query;

import org.jspecify.annotations.NullMarked;
