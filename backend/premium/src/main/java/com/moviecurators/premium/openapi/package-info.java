/** The OpenAPI document: every route with its refusals, and types that can be trusted. */
@NullMarked
package com.moviecurators.premium.openapi;

import org.jspecify.annotations.NullMarked;
