package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;

/**
 * Virtual threads, so many and no more. When the application stops, looks under way are
 * waited for while there is still a database to record their outcome in.
 */
class BoundedRecoveryExecutor implements RecoveryExecutor, SmartLifecycle {

	/** With the web server, whose requests in flight are waited for at the same time. */
	private static final int PHASE = DEFAULT_PHASE - 1024;

	private final SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("look-");

	BoundedRecoveryExecutor(int most, Duration patience) {
		this.executor.setVirtualThreads(true);
		this.executor.setConcurrencyLimit(most);
		this.executor.setRejectTasksWhenLimitReached(true);
		this.executor.setTaskTerminationTimeout(patience.toMillis());
	}

	@Override
	public boolean tryStart(Runnable step) {
		try {
			this.executor.execute(step);
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
		this.executor.close();
	}

	@Override
	public boolean isRunning() {
		return this.executor.isActive();
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
