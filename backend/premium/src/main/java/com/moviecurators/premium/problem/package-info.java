/** Turns refusals and failures into problem documents (RFC 9457). */
@NullMarked
package com.moviecurators.premium.problem;

import org.jspecify.annotations.NullMarked;
