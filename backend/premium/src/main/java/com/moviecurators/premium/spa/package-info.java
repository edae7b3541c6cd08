/** How the single-page app is served. */
@NullMarked
package com.moviecurators.premium.spa;

import org.jspecify.annotations.NullMarked;
