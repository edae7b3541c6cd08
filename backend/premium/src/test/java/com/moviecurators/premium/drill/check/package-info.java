/** Compares the records of KakaoPay, of our database and of the members after a drill. */
@NullMarked
package com.moviecurators.premium.drill.check;

import org.jspecify.annotations.NullMarked;
