/** The service as its clients meet it: over real sockets. */
@NullMarked
package com.moviecurators.premium.http;

import org.jspecify.annotations.NullMarked;
