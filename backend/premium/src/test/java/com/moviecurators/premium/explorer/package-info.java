/**
 * The crash-schedule explorer: the production beans, KakaoPay's engine and a virtual
 * clock in one process. Every commit and every step of every call is a numbered point
 * where a fault can be injected. See {@code backend/docs/no-loss.md}.
 */
@NullMarked
package com.moviecurators.premium.explorer;

import org.jspecify.annotations.NullMarked;
