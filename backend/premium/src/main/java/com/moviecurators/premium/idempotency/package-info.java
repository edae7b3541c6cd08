/**
 * Exactly once at the edge: one Idempotency-Key, one change, one response. A controller
 * carries out its use case through {@code IdempotentExecution}; the use case publishes
 * {@code OutcomeRecorded} in the transaction that records its outcome, and the response
 * is stored in the same commit. Without the client's key, nobody can read what is stored.
 */
@NullMarked
package com.moviecurators.premium.idempotency;

import org.jspecify.annotations.NullMarked;
