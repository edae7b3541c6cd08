/** HTTP, waiting, concurrency and the seed for drills. */
@NullMarked
package com.moviecurators.premium.drill.support;

import org.jspecify.annotations.NullMarked;
