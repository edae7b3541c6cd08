/**
 * Process drills: the packaged application, a real database and the KakaoPay simulator,
 * each a process of its own that is killed, frozen and lied to.
 */
@NullMarked
package com.moviecurators.premium.drill;

import org.jspecify.annotations.NullMarked;
