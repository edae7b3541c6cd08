package com.moviecurators.violations.modules.egg;

import com.moviecurators.violations.modules.hen.Hen;

/** Comes from a hen. */
public record Egg(Hen from) {
}
