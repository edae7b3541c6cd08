/** Tomcat, as far as it needs more than settings: a request has to arrive in time. */
@NullMarked
package com.moviecurators.premium.server;

import org.jspecify.annotations.NullMarked;
