/** A typed client for KakaoPay's online payment calls. */
@NullMarked
package com.moviecurators.kakaopay;

import org.jspecify.annotations.NullMarked;
