package com.moviecurators.premium.account;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.moviecurators.premium.common.ratelimit.Overloaded;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes on threads of its own. Each hash needs 19 MiB and a processor for some 50 ms. On
 * the virtual threads of the requests, a flood of them would hold up every other request.
 * Throws {@link Overloaded} if the queue is full or the wait too long.
 */
@RequiredArgsConstructor
class PooledPasswordEncoder implements PasswordEncoder {

	private final PasswordEncoder delegate;

	private final AsyncTaskExecutor threads;

	private final Duration maxWait;

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return pooled(() -> this.delegate.encode(password));
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		return pooled(() -> this.delegate.matches(password, hash));
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return this.delegate.upgradeEncoding(hash);
	}

	private <T extends @Nullable Object> T pooled(Callable<T> hashing) {
		CountDownLatch begun = new CountDownLatch(1);
		Future<T> hash = submit(() -> {
			begun.countDown();
			return hashing.call();
		});
		try {
			awaitTurn(begun, hash);
			return hash.get();
		}
		catch (InterruptedException ex) {
			hash.cancel(false);
			Thread.currentThread().interrupt();
			throw new Overloaded("Interrupted");
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A password could not be hashed", ex.getCause());
		}
	}

	private <T extends @Nullable Object> Future<T> submit(Callable<T> hashing) {
		try {
			return this.threads.submit(hashing);
		}
		catch (TaskRejectedException ex) {
			throw new Overloaded("The queue of passwords is full");
		}
	}

	/** Gives up a hash that has not begun in time. One that has begun is waited for. */
	private void awaitTurn(CountDownLatch begun, Future<?> hash) throws InterruptedException {
		if (!begun.await(this.maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
			hash.cancel(false);
			throw new Overloaded("A password waited too long");
		}
	}

}
