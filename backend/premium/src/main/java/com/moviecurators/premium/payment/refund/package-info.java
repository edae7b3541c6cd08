/** Money goes back: claimed, called and recorded like an approval. */
@NullMarked
package com.moviecurators.premium.payment.refund;

import org.jspecify.annotations.NullMarked;
