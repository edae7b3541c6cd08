/** Plans for sale. They are the only source of a price. */
@NullMarked
package com.moviecurators.premium.plan;

import org.jspecify.annotations.NullMarked;
