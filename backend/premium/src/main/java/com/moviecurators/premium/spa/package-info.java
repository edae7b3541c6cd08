/** Serves the single-page app. */
@NullMarked
package com.moviecurators.premium.spa;

import org.jspecify.annotations.NullMarked;
