/** Rules about the code as a whole, each shown to find a planted violation. */
@NullMarked
package com.moviecurators.premium.architecture;

import org.jspecify.annotations.NullMarked;
