package com.moviecurators.premium.payment;

import java.time.Duration;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;

/**
 * Virtual threads, so many and no more. When the application stops, looks under way are
 * waited for while there is still a database to record their outcome in.
 */
class BoundedLookThreads implements LookThreads, SmartLifecycle {

	/** With the web server, whose requests in flight are waited for at the same time. */
	private static final int PHASE = DEFAULT_PHASE - 1024;

	private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("look-");

	BoundedLookThreads(int most, Duration patience) {
		this.threads.setVirtualThreads(true);
		this.threads.setConcurrencyLimit(most);
		this.threads.setRejectTasksWhenLimitReached(true);
		this.threads.setTaskTerminationTimeout(patience.toMillis());
	}

	@Override
	public boolean start(Runnable look) {
		try {
			this.threads.execute(look);
			return true;
		}
		catch (TaskRejectedException full) {
			return false;
		}
	}

	@Override
	public void start() {
		// Threads come with their looks.
	}

	@Override
	public void stop(Runnable callback) {
		Thread.ofVirtual().name("looks-end").start(() -> {
			stop();
			callback.run();
		});
	}

	@Override
	public void stop() {
		this.threads.close();
	}

	@Override
	public boolean isRunning() {
		return this.threads.isActive();
	}

	/** Once closed it stays so. */
	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
