/** Shared by all features: money, time, problems, rate limits. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package com.moviecurators.premium.common;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
