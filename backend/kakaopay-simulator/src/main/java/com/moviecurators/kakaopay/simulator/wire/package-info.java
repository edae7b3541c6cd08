/** HTTP requests and responses of the simulator, independent of their purpose. */
@NullMarked
package com.moviecurators.kakaopay.simulator.wire;

import org.jspecify.annotations.NullMarked;
