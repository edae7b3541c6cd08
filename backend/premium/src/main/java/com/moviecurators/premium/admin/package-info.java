/** What those who run the house may see, through the public faces of the others. */
@NullMarked
package com.moviecurators.premium.admin;

import org.jspecify.annotations.NullMarked;
