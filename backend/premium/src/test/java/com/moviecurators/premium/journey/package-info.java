/**
 * Members' journeys over HTTP, against the whole application and the KakaoPay simulator.
 */
@NullMarked
package com.moviecurators.premium.journey;

import org.jspecify.annotations.NullMarked;
