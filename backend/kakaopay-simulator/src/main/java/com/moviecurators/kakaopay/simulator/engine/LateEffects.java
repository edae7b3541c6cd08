package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** The effects of calls that take place later, by the engine's clock. */
final class LateEffects {

	private final Queue<LateEffect> pending = new PriorityQueue<>(Comparator.comparing(LateEffect::due));

	private boolean running;

	void add(Instant due, Runnable effect) {
		this.pending.add(new LateEffect(due, effect));
	}

	/**
	 * Runs the effects that are due, the earliest first. An effect that asks for due
	 * effects itself starts none.
	 */
	void runDue(Instant now) {
		while (!this.running && isDue(now)) {
			this.running = true;
			try {
				this.pending.remove().effect().run();
			}
			finally {
				this.running = false;
			}
		}
	}

	private boolean isDue(Instant now) {
		LateEffect next = this.pending.peek();
		return next != null && !next.due().isAfter(now);
	}

	void clear() {
		this.pending.clear();
	}

	private record LateEffect(Instant due, Runnable effect) {
	}

}
