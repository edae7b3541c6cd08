/** What a payment attempt is: its states, its transitions and its history. */
@NullMarked
package com.moviecurators.premium.payment.attempt;

import org.jspecify.annotations.NullMarked;
