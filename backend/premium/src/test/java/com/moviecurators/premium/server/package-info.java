/** Tomcat, as far as it needs more than settings. */
@NullMarked
package com.moviecurators.premium.server;

import org.jspecify.annotations.NullMarked;
