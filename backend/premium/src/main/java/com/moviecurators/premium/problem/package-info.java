/** Every refusal and failure as a problem document (RFC 9457). */
@NullMarked
package com.moviecurators.premium.problem;

import org.jspecify.annotations.NullMarked;
