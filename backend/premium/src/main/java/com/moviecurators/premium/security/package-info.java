/** Who may do what: tokens, sign-in, the filter chain. */
@NullMarked
package com.moviecurators.premium.security;

import org.jspecify.annotations.NullMarked;
