/** The keys of this service, and what keeps secrets out of the log. */
@NullMarked
package com.moviecurators.premium.common.secret;

import org.jspecify.annotations.NullMarked;
