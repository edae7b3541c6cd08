/** MovieCurators Premium: members upgrade through KakaoPay. */
@NullMarked
package com.moviecurators.premium;

import org.jspecify.annotations.NullMarked;
