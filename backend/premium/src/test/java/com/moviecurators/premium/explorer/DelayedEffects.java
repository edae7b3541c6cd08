package com.moviecurators.premium.explorer;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Calls that take effect at KakaoPay after a while. */
final class DelayedEffects {

	private final PriorityQueue<Effect> effects = new PriorityQueue<>(Comparator.comparing(Effect::at));

	void add(Instant at, Runnable work) {
		this.effects.add(new Effect(at, work));
	}

	void clear() {
		this.effects.clear();
	}

	Optional<Instant> next() {
		return Optional.ofNullable(this.effects.peek()).map(Effect::at);
	}

	/** Runs all that is due. */
	void runUntil(Instant now) {
		while (next().filter((at) -> !at.isAfter(now)).isPresent()) {
			this.effects.remove().work().run();
		}
	}

	private record Effect(Instant at, Runnable work) {
	}

}
