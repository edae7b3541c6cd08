/** Notes about payments, and the revision of a case: nobody acts on what has changed. */
@NullMarked
package com.moviecurators.premium.payment.note;

import org.jspecify.annotations.NullMarked;
