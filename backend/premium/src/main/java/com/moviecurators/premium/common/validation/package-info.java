/** Rules for texts that callers send. */
@NullMarked
package com.moviecurators.premium.common.validation;

import org.jspecify.annotations.NullMarked;
