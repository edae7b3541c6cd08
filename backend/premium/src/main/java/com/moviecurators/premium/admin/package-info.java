/** Support: reads members and payments through the other modules' interfaces. */
@NullMarked
package com.moviecurators.premium.admin;

import org.jspecify.annotations.NullMarked;
