/**
 * The audit log: who read a member's data, and who did what. Entries are added in the
 * transaction of the act, and never changed or deleted.
 */
@NullMarked
package com.moviecurators.premium.audit;

import org.jspecify.annotations.NullMarked;
