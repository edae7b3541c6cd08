/** Replaces the starter's transport in tests. */
@NullMarked
package com.moviecurators.kakaopay;

import org.jspecify.annotations.NullMarked;
