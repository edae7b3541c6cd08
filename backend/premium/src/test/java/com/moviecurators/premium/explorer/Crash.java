package com.moviecurators.premium.explorer;

/** A node crashes. An error, so that no code on the way handles it. */
final class Crash extends Error {

	Crash() {
		super("the node crashes here", null, false, false);
	}

}
