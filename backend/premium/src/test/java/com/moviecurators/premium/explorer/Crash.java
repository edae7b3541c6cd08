package com.moviecurators.premium.explorer;

/** A node dies. An error, so that nothing on the way mistakes it for a failure. */
final class Crash extends Error {

	Crash() {
		super("the node dies here", null, false, false);
	}

}
