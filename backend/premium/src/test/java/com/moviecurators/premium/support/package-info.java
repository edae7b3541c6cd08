/** What tests stand on: databases, secrets and the like. */
@NullMarked
package com.moviecurators.premium.support;

import org.jspecify.annotations.NullMarked;
