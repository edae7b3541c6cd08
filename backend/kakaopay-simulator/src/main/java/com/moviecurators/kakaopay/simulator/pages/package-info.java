/** The payment pages that payers see, and the console page for testers. */
@NullMarked
package com.moviecurators.kakaopay.simulator.pages;

import org.jspecify.annotations.NullMarked;
