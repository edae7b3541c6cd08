package com.moviecurators.premium.explorer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What comes before the part of a run that is explored. Nothing goes wrong in it but what
 * is scripted.
 */
final class Prelude {

	private final Map<String, Fault> scripted = new HashMap<>();

	private boolean playing;

	/** A run begins. */
	void clear() {
		this.scripted.clear();
		this.playing = false;
	}

	/** Lets this fault happen at the next such point. */
	void script(InjectionPointKind kind, String call, Fault fault) {
		this.scripted.put(kind + call, fault);
	}

	/** Plays it. */
	void play(Runnable past) {
		this.playing = true;
		past.run();
		this.playing = false;
	}

	boolean isPlaying() {
		return this.playing;
	}

	/** Reaches an injection point, and returns what happens at it. */
	Optional<Fault> reach(InjectionPointKind kind, String call) {
		return Optional.ofNullable(this.scripted.remove(kind + call));
	}

}
