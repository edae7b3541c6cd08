/** What was bought and paid, on one sheet, and who sold it. */
@NullMarked
package com.moviecurators.premium.payment.receipt;

import org.jspecify.annotations.NullMarked;
