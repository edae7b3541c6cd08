/**
 * Exactly once at the edge: one Idempotency-Key, one change, one answer. What is kept
 * tells nothing to whoever has only the database.
 */
@NullMarked
package com.moviecurators.premium.idempotency;

import org.jspecify.annotations.NullMarked;
