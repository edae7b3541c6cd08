/** How the single-page app is served. */
@NullMarked
package com.moviecurators.premium.web;

import org.jspecify.annotations.NullMarked;
