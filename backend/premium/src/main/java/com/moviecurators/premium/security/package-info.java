/** Tokens, sign-in and the filter chain. */
@NullMarked
package com.moviecurators.premium.security;

import org.jspecify.annotations.NullMarked;
