/**
 * Recovery checks what is due on every node: payments are reconciled, refunds taken one
 * step further. One that is slow or fails stops no other.
 */
@NullMarked
package com.moviecurators.premium.payment.recover;

import org.jspecify.annotations.NullMarked;
