/**
 * KakaoPay's online payment calls, typed in and out.
 * {@link com.moviecurators.kakaopay.KakaoPayClient} is the way in.
 */
@NullMarked
package com.moviecurators.kakaopay;

import org.jspecify.annotations.NullMarked;
