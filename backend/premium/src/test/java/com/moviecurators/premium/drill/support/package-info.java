/** HTTP, waiting and concurrency for drills. */
@NullMarked
package com.moviecurators.premium.drill.support;

import org.jspecify.annotations.NullMarked;
