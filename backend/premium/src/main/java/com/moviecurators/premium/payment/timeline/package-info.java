/** A payment's history as sentences in the reader's language. */
@NullMarked
package com.moviecurators.premium.payment.timeline;

import org.jspecify.annotations.NullMarked;
