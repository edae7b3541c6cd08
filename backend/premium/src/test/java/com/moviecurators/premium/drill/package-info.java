/**
 * Process drills: the packaged application, MariaDB and the KakaoPay simulator run as
 * processes that are killed, frozen and misled while members pay.
 */
@NullMarked
package com.moviecurators.premium.drill;

import org.jspecify.annotations.NullMarked;
