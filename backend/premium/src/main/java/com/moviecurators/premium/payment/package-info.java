/** How money moves: attempts, approvals, recovery. */
@NullMarked
package com.moviecurators.premium.payment;

import org.jspecify.annotations.NullMarked;
