/** Limits of what callers may ask, each with the time to wait. */
@NullMarked
package com.moviecurators.premium.common.ratelimit;

import org.jspecify.annotations.NullMarked;
