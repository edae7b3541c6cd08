package com.moviecurators.violations.modules.hen;

import com.moviecurators.violations.modules.egg.Egg;

/** Comes from an egg. */
public record Hen(Egg from) {
}
