/**
 * The crash-schedule explorer: the production beans, KakaoPay's engine and a virtual
 * clock in one process, in which every commit and every step of every call is a numbered
 * point at which something can be made to go wrong. See {@code backend/docs/no-loss.md}.
 */
@NullMarked
package com.moviecurators.premium.explorer;

import org.jspecify.annotations.NullMarked;
