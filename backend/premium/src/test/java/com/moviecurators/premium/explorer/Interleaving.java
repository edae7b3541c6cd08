package com.moviecurators.premium.explorer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

/**
 * Lets guests, actions on the other node, run beside what the host does: the members'
 * requests and recovery. Each guest has a thread, and hands the turn back when it ends or
 * pauses, so that exactly one thread runs at a time and each run can be repeated.
 */
final class Interleaving {

	private final ThreadLocal<@Nullable Guest> current = new ThreadLocal<>();

	private final List<Guest> paused = new ArrayList<>();

	private final Cluster cluster;

	Interleaving(Cluster cluster) {
		this.cluster = cluster;
	}

	/** Whether a guest asks. */
	boolean isGuest() {
		return this.current.get() != null;
	}

	boolean isAnybodyPaused() {
		return !this.paused.isEmpty();
	}

	/** Runs an action on the other node until it ends or pauses. */
	void run(Runnable action) {
		continueWith(new Guest(action, this.cluster.other()));
	}

	/**
	 * Pauses the guest that asks, and lets the host go on.
	 * @param until when it goes on at the latest; null for the end of the host's request
	 */
	void pause(@Nullable Instant until) {
		Guest guest = this.current.get();
		if (guest != null) {
			guest.until = until;
			guest.handBack();
		}
	}

	/** When the next pause is over. */
	Optional<Instant> next() {
		return this.paused.stream()
			.flatMap((guest) -> Optional.ofNullable(guest.until).stream())
			.min(Instant::compareTo);
	}

	/** Lets guests go on that have waited for the end of a request, or until now. */
	void resume(Instant now) {
		resume(this.paused.stream().filter((guest) -> guest.until == null || !guest.until.isAfter(now)).toList());
	}

	/** Lets all guests end. */
	void finish() {
		while (isAnybodyPaused()) {
			resume(List.copyOf(this.paused));
		}
	}

	private void resume(List<Guest> guests) {
		if (!isGuest()) {
			guests.forEach((guest) -> {
				this.paused.remove(guest);
				continueWith(guest);
			});
		}
	}

	private void continueWith(Guest guest) {
		int own = this.cluster.serving();
		this.cluster.serve(guest.node);
		guest.takeTurn();
		guest.node = this.cluster.serving();
		this.cluster.serve(own);
		if (guest.failure != null) {
			throw new IllegalStateException("an interleaved action failed", guest.failure);
		}
		if (!guest.ended) {
			this.paused.add(guest);
		}
	}

	/** An action with a thread of its own. */
	private final class Guest {

		private final Semaphore turn = new Semaphore(0);

		private final Semaphore handedBack = new Semaphore(0);

		private final Thread thread;

		private int node;

		private @Nullable Instant until;

		private boolean ended;

		private @Nullable Throwable failure;

		Guest(Runnable action, int node) {
			this.node = node;
			this.thread = Thread.ofPlatform().inheritInheritableThreadLocals(true).unstarted(() -> run(action));
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
			this.handedBack.release();
		}

		/** Called by the host, which waits meanwhile. */
		void takeTurn() {
			if (this.thread.getState() == Thread.State.NEW) {
				this.thread.start();
			}
			else {
				this.turn.release();
			}
			this.handedBack.acquireUninterruptibly();
		}

		/** Called by the guest, which waits for its next turn. */
		void handBack() {
			this.handedBack.release();
			this.turn.acquireUninterruptibly();
		}

	}

}
