/** How the application starts. */
@org.jspecify.annotations.NullMarked
package com.moviecurators.premium.common.start;
