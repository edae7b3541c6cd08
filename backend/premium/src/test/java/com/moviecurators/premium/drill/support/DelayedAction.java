package com.moviecurators.premium.drill.support;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Runs an action once after a delay, or when it is closed before that. */
public final class DelayedAction implements AutoCloseable {

	private final CompletableFuture<Void> done;

	private final Runnable work;

	private DelayedAction(CompletableFuture<Void> done, Runnable work) {
		this.done = done;
		this.work = work;
	}

	public static DelayedAction in(Duration time, Runnable work) {
		// Not the common pool, whose only thread on two cores another drill may occupy.
		Executor timer = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS,
				Thread::startVirtualThread);
		return new DelayedAction(CompletableFuture.runAsync(work, timer), work);
	}

	public void await() {
		this.done.join();
	}

	@Override
	public void close() {
		if (this.done.cancel(false)) {
			this.work.run();
		}
	}

}
