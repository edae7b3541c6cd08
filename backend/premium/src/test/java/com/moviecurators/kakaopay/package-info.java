/** Puts a test's own carrier into the starter's client. */
@NullMarked
package com.moviecurators.kakaopay;

import org.jspecify.annotations.NullMarked;
