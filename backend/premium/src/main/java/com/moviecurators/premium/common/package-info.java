/**
 * Shared by all features: money, problems, origins; rate limits, secrets, rules for
 * texts.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package com.moviecurators.premium.common;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
