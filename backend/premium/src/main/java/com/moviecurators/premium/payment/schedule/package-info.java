/** When a payment is next checked, and the settings that decide it. */
@NullMarked
package com.moviecurators.premium.payment.schedule;

import org.jspecify.annotations.NullMarked;
