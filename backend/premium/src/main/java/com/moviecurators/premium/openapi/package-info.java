/** The OpenAPI document: every route with its problems. */
@NullMarked
package com.moviecurators.premium.openapi;

import org.jspecify.annotations.NullMarked;
