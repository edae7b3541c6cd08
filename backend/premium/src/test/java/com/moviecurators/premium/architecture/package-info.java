/** Rules about the code as a whole, each proven to bite. */
@NullMarked
package com.moviecurators.premium.architecture;

import org.jspecify.annotations.NullMarked;
