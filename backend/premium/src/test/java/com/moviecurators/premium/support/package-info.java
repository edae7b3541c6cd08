/** Shared set-up of tests: databases, secrets, clocks. */
@NullMarked
package com.moviecurators.premium.support;

import org.jspecify.annotations.NullMarked;
