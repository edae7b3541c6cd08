package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Something that happens later, once: at the latest when the block is left. */
final class Later implements AutoCloseable {

	private final CompletableFuture<Void> done;

	private final Runnable work;

	private Later(CompletableFuture<Void> done, Runnable work) {
		this.done = done;
		this.work = work;
	}

	static Later in(Duration time, Runnable work) {
		Executor timer = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
		return new Later(CompletableFuture.runAsync(work, timer), work);
	}

	void await() {
		this.done.join();
	}

	@Override
	public void close() {
		if (this.done.cancel(false)) {
			this.work.run();
		}
	}

}
