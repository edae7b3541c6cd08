package com.moviecurators.benchmarks.kakaopay;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Answers that wait for their time. */
final class DelayedAnswers {

	private static final long NANOS_PER_MILLI = Duration.ofMillis(1).toNanos();

	private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparingLong(Due::nanoTime));

	void add(Connection connection, Answer answer) {
		this.queue.add(new Due(System.nanoTime() + answer.delay().toNanos(), connection, answer.bytes()));
	}

	/** Returns the time until the next answer is due, 1 at least; 0 if none waits. */
	long millisUntilNext() {
		Due next = this.queue.peek();
		if (next == null) {
			return 0;
		}
		return Math.max(1, (next.nanoTime() - System.nanoTime() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
	}

	void sendDue() {
		long now = System.nanoTime();
		for (Due next = this.queue.peek(); next != null && next.nanoTime() <= now; next = this.queue.peek()) {
			this.queue.remove().send();
		}
	}

	private record Due(long nanoTime, Connection connection, byte[] bytes) {

		/** Sends it, unless the client has gone. */
		void send() {
			try {
				this.connection.send(this.bytes);
			}
			catch (IOException gone) {
				// The record of captures tells what was captured for it.
			}
		}

	}

}
