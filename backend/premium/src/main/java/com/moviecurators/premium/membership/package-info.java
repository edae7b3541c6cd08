/** Periods of premium, and the premium flag that follows from them. */
@NullMarked
package com.moviecurators.premium.membership;

import org.jspecify.annotations.NullMarked;
