package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

/**
 * Lets actions on the other node run beside the main thread, which plays the members and
 * recovery. Each action has a thread, and hands control back when it ends or pauses, so
 * that exactly one thread runs at a time and each run can be repeated.
 */
final class Interleaving {

	private final ThreadLocal<@Nullable Interleaved> current = new ThreadLocal<>();

	private final List<Interleaved> paused = new ArrayList<>();

	private final Cluster cluster;

	Interleaving(Cluster cluster) {
		this.cluster = cluster;
	}

	/** Whether an interleaved action asks. */
	boolean isInterleaved() {
		return this.current.get() != null;
	}

	boolean isAnybodyPaused() {
		return !this.paused.isEmpty();
	}

	/** Runs an action on the other node until it ends or pauses. */
	void run(Runnable action) {
		continueWith(new Interleaved(action, this.cluster.other()));
	}

	/**
	 * Pauses the action that asks, and lets the main thread go on.
	 * @param until when it goes on at the latest; null for the end of the main thread's
	 * request
	 */
	void pause(@Nullable Instant until) {
		Interleaved action = this.current.get();
		if (action != null) {
			action.until = until;
			action.giveBack();
		}
	}

	/** When the next pause is over. */
	Optional<Instant> next() {
		return this.paused.stream()
			.flatMap((action) -> Optional.ofNullable(action.until).stream())
			.min(Instant::compareTo);
	}

	/** All pauses, for the hash of a state. */
	String describe(Instant now) {
		return this.paused.stream().map((action) -> action.describe(now)).toList().toString();
	}

	/** Lets actions go on that have waited for the end of a request, or until now. */
	void resume(Instant now) {
		resume(this.paused.stream().filter((action) -> action.until == null || !action.until.isAfter(now)).toList());
	}

	/** Lets all actions end. */
	void finish() {
		while (isAnybodyPaused()) {
			resume(List.copyOf(this.paused));
		}
	}

	private void resume(List<Interleaved> actions) {
		if (!isInterleaved()) {
			actions.forEach((action) -> {
				this.paused.remove(action);
				continueWith(action);
			});
		}
	}

	private void continueWith(Interleaved action) {
		int own = this.cluster.serving();
		this.cluster.serve(action.node);
		action.resume();
		action.node = this.cluster.serving();
		this.cluster.serve(own);
		if (action.failure != null) {
			throw new IllegalStateException("an interleaved action failed", action.failure);
		}
		if (!action.ended) {
			this.paused.add(action);
		}
	}

	/** An action with a thread of its own. */
	private final class Interleaved {

		private final Semaphore mayRun = new Semaphore(0);

		private final Semaphore isBack = new Semaphore(0);

		private final Thread thread;

		private int node;

		private @Nullable Instant until;

		private boolean ended;

		private @Nullable Throwable failure;

		Interleaved(Runnable action, int node) {
			this.node = node;
			this.thread = Thread.ofPlatform().inheritInheritableThreadLocals(true).unstarted(() -> run(action));
		}

		String describe(Instant now) {
			return "node " + this.node + " waits "
					+ ((this.until != null) ? Duration.between(now, this.until) : "for a request");
		}

		private void run(Runnable action) {
			Interleaving.this.current.set(this);
			try {
				action.run();
			}
			catch (RuntimeException | Error ex) {
				this.failure = ex;
			}
			this.ended = true;
			this.isBack.release();
		}

		/** Called by the main thread, which waits meanwhile. */
		void resume() {
			if (this.thread.getState() == Thread.State.NEW) {
				this.thread.start();
			}
			else {
				this.mayRun.release();
			}
			this.isBack.acquireUninterruptibly();
		}

		/** Called by the action, which waits until it may run again. */
		void giveBack() {
			this.isBack.release();
			this.mayRun.acquireUninterruptibly();
		}

	}

}
