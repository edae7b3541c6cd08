package com.moviecurators.premium.explorer;

/**
 * An invariant that does not hold.
 *
 * @param invariant its number and name
 */
record Violation(String invariant, String what) {

	@Override
	public String toString() {
		return this.invariant + ": " + this.what;
	}

}
