/**
 * One time for all decisions of all nodes: the database's. No node's own clock decides
 * anything.
 */
@NullMarked
package com.moviecurators.premium.clock;

import org.jspecify.annotations.NullMarked;
