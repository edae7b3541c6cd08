/** The product in a real browser. */
@NullMarked
package com.moviecurators.premium.browser;

import org.jspecify.annotations.NullMarked;
