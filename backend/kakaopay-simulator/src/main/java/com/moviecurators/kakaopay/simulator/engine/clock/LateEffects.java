package com.moviecurators.kakaopay.simulator.engine.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** The effects of calls that take place later, by the engine's clock. */
public final class LateEffects {

	/** The number of effects that can be pending. */
	static final int CAPACITY = 1_000;

	private final Queue<LateEffect> pending = new PriorityQueue<>(
			Comparator.comparing(LateEffect::due).thenComparingLong(LateEffect::number));

	private long newest;

	private boolean running;

	/**
	 * Adds an effect.
	 * @throws IllegalStateException if {@link #CAPACITY} effects are pending
	 */
	public void add(Instant due, Runnable effect) {
		if (this.pending.size() >= CAPACITY) {
			throw new IllegalStateException(
					CAPACITY + " late effects are pending. Move the clock until they are due, or reset.");
		}
		this.pending.add(new LateEffect(due, ++this.newest, effect));
	}

	/**
	 * Runs the effects that are due, the earliest first, and those of the same time in
	 * the order of their calls. An effect that asks for due effects itself starts none.
	 */
	public void runDue(Instant now) {
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

	/** Removes the pending effects. */
	public void clear() {
		this.pending.clear();
	}

	private record LateEffect(Instant due, long number, Runnable effect) {
	}

}
