package com.moviecurators.premium.explorer;

/** Where in its scenario a member is. */
final class Progress {

	private int steps;

	private String step = "";

	/** How often the member has tried to pay, or polled; 0 otherwise. */
	private int tries;

	/** A step begins. */
	void begin(String name) {
		this.steps++;
		this.step = name;
	}

	/** Whether another try is allowed, which begins then. */
	boolean triesAgain(int max) {
		return ++this.tries <= max;
	}

	/** No more tries are made. */
	void endTries() {
		this.tries = 0;
	}

	/** The position, for the hash of a state. */
	@Override
	public String toString() {
		return this.steps + " " + this.step + " " + this.tries;
	}

}
