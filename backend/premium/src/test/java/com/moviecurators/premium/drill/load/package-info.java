/** Members who buy premium through the API as a browser does. */
@NullMarked
package com.moviecurators.premium.drill.load;

import org.jspecify.annotations.NullMarked;
