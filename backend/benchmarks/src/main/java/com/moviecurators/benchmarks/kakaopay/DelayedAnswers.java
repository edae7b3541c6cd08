package com.moviecurators.benchmarks.kakaopay;

import java.io.IOException;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * Answers that wait for their time. A thread of their own sends them: a selector waits in
 * whole milliseconds, and would send together what is due in the same one.
 */
final class DelayedAnswers {

	private final DelayQueue<Due> queue = new DelayQueue<>();

	void start() {
		Thread.ofPlatform().daemon().name("delayed-answers").start(this::sendWhatIsDue);
	}

	void add(Connection connection, Answer answer) {
		this.queue.add(new Due(System.nanoTime() + answer.delay().toNanos(), connection, answer.bytes()));
	}

	private void sendWhatIsDue() {
		while (true) {
			try {
				this.queue.take().send();
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private record Due(long nanoTime, Connection connection, byte[] bytes) implements Delayed {

		@Override
		public long getDelay(TimeUnit unit) {
			return unit.convert(this.nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS);
		}

		@Override
		public int compareTo(Delayed other) {
			return Long.signum(this.nanoTime - ((Due) other).nanoTime);
		}

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
