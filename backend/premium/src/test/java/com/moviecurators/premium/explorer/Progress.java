package com.moviecurators.premium.explorer;

/** Where in its scenario a member is, and whether they are still there. */
final class Progress {

	private final Simulation simulation;

	private final Member member;

	private int steps;

	private String step = "";

	/** What the last step does, which may be repeated. */
	private Runnable last = () -> {
	};

	private boolean gone;

	/** How often the member has tried to pay, or polled; 0 otherwise. */
	private int tries;

	Progress(Simulation simulation, Member member) {
		this.simulation = simulation;
		this.member = member;
	}

	/**
	 * Begins a step.
	 * @param action what is repeated if the step is
	 * @return whether the member is still there
	 */
	boolean takes(String name, Runnable action) {
		this.last = action;
		return passes(name);
	}

	/** Begins a step that does nothing: a repetition repeats the one before. */
	boolean passes(String name) {
		this.steps++;
		this.step = name;
		this.simulation.people().acts(this.member);
		this.simulation.reach(InjectionPointKind.STEP);
		return !this.gone;
	}

	/** Whoever is gone repeats nothing. */
	void repeatLastStep() {
		if (!this.gone) {
			this.last.run();
		}
	}

	/** The member leaves, and never comes back. */
	void leave() {
		this.gone = true;
	}

	boolean isGone() {
		return this.gone;
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
		return this.steps + " " + this.step + " " + this.tries + " " + this.gone;
	}

}
