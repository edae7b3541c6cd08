package com.moviecurators.premium.explorer;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The states that an exploration has reached. What follows from a state without another
 * fault is always the same, so it is played once only. Thread-safe.
 */
final class SeenStates {

	private final Set<Long> reached = ConcurrentHashMap.newKeySet();

	private final Set<String> leftAlone = ConcurrentHashMap.newKeySet();

	/** Notes a state that was reached. */
	void reached(long state) {
		this.reached.add(state);
	}

	/**
	 * Notes a state after which no fault follows.
	 * @param excuses what the faults so far allow at the end of the run
	 * @return whether another run has come to it with the same excuses
	 */
	boolean hasBeenLeftAlone(long state, String excuses) {
		return !this.leftAlone.add(state + excuses);
	}

	int count() {
		return this.reached.size();
	}

	/** Ends a run in a state that has been seen. */
	static final class Known extends RuntimeException {

		private static final long serialVersionUID = 1;

		Known() {
			super("seen before", null, false, false);
		}

	}

}
