/** The processes of a drill: nodes, database servers and simulators. */
@NullMarked
package com.moviecurators.premium.drill.process;

import org.jspecify.annotations.NullMarked;
