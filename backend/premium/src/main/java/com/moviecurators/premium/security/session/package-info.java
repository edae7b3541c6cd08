/**
 * Sessions and their tokens. A session begins with a sign-in and ends once: from then on
 * its tokens prove nothing.
 */
@NullMarked
package com.moviecurators.premium.security.session;

import org.jspecify.annotations.NullMarked;
