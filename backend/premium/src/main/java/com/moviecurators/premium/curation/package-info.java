/** Curated film lists: some for everybody, some for premium members. */
@NullMarked
package com.moviecurators.premium.curation;

import org.jspecify.annotations.NullMarked;
