/** Pages of lists that grow without end. */
@NullMarked
package com.moviecurators.premium.common.page;

import org.jspecify.annotations.NullMarked;
