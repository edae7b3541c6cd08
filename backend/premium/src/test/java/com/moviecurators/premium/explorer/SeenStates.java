package com.moviecurators.premium.explorer;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The states that an exploration has reached. What follows from a state without another
 * fault is always the same, so it is played once only. Thread-safe.
 */
final class SeenStates {

	private final Set<Long> reached = ConcurrentHashMap.newKeySet();

	private final Map<String, Object> leftAlone = new ConcurrentHashMap<>();

	/** Notes a state that was reached. */
	void reached(long state) {
		this.reached.add(state);
	}

	/**
	 * Notes a state after which no fault follows.
	 * @param excuses what the faults so far allow at the end of the run
	 * @param run the one that has come to it
	 * @return whether another run has come to it with the same excuses. A run that comes
	 * back to a state of its own goes in circles, and is played on
	 */
	boolean hasBeenLeftAlone(long state, String excuses, Object run) {
		Object first = this.leftAlone.putIfAbsent(state + excuses, run);
		return first != null && first != run;
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
