/** Notes what matters to security, for operators. */
@NullMarked
package com.moviecurators.premium.security.log;

import org.jspecify.annotations.NullMarked;
