package com.moviecurators.premium.explorer;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Ends runs whose rest is known: no fault follows, and another run has been in the same
 * state.
 */
final class Pruning {

	private final Simulation simulation;

	private final StateReader states;

	private final @Nullable SeenStates seen;

	private @Nullable Scenario scenario;

	private Object run = new Object();

	/**
	 * Prunes runs.
	 * @param seen null to play every run to its end
	 */
	Pruning(Simulation simulation, StateReader states, @Nullable SeenStates seen) {
		this.simulation = simulation;
		this.states = states;
		this.seen = seen;
	}

	/** A run of this scenario begins. */
	void start(Scenario played) {
		this.scenario = played;
		this.run = new Object();
		this.states.startRun();
	}

	/**
	 * Notes the state in which the run reaches a point; a step begins with all at rest.
	 */
	void reaches(InjectionPointKind kind, String call, boolean nested) {
		if (this.seen == null || kind == InjectionPointKind.BEFORE_COMMIT || this.simulation.cluster().isCrashing()) {
			return;
		}
		long state = this.states.read(kind + call + nested);
		this.seen.reached(state);
		if (kind == InjectionPointKind.STEP && !nested) {
			leave(state, String.valueOf(this.scenario));
		}
	}

	/** Ends the run if its rest is known. Called while no request is under way. */
	void leaveKnownState() {
		if (this.seen != null && isRestWithoutFaults()) {
			leave(this.states.read(""), "");
		}
	}

	/** What follows depends on the scenario, until it is over. */
	private void leave(long state, String left) {
		if (this.seen != null && isRestWithoutFaults()
				&& this.seen.hasBeenLeftAlone(state, left + excuses(), this.run)) {
			throw new SeenStates.Known();
		}
	}

	private boolean isRestWithoutFaults() {
		RunTrace trace = this.simulation.trace();
		return trace != null && trace.isWithoutFaultsFromHere() && this.simulation.observations().violations().isEmpty()
				&& !this.simulation.interleaving().isAnybodyPaused();
	}

	/** What the faults so far allow at the end. */
	private String excuses() {
		Set<Fault> excuses = new TreeSet<>();
		RunTrace trace = this.simulation.trace();
		if (trace != null) {
			trace.injected().values().stream().filter(Fault::isExcuse).forEach(excuses::add);
		}
		return excuses + (this.simulation.effects().wasBusyWithMadeUp() ? ", busy with a made-up token" : "");
	}

}
