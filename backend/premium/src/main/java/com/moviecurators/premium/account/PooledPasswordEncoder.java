package com.moviecurators.premium.account;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.moviecurators.premium.common.Overloaded;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes on threads of its own. Each hash needs 19 MiB and a processor for some 50 ms. On
 * the virtual threads of the requests, a flood of them would hold up every other request.
 * Hashing throws {@link Overloaded} if the queue is full or the wait too long.
 */
@RequiredArgsConstructor
class PooledPasswordEncoder implements PasswordEncoder {

	private final PasswordEncoder delegate;

	private final AsyncTaskExecutor threads;

	private final Duration patience;

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return await(submit(() -> this.delegate.encode(password)));
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		return await(submit(() -> this.delegate.matches(password, hash)));
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return this.delegate.upgradeEncoding(hash);
	}

	private <T extends @Nullable Object> Future<T> submit(Callable<T> hashing) {
		try {
			return this.threads.submit(hashing);
		}
		catch (TaskRejectedException ex) {
			throw new Overloaded("The queue of passwords is full");
		}
	}

	private <T extends @Nullable Object> T await(Future<T> hash) {
		try {
			return hash.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw givenUp(hash, "A password waited too long");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw givenUp(hash, "Interrupted");
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A password could not be hashed", ex.getCause());
		}
	}

	/** Takes the hash out of the queue. One that has begun is finished. */
	private static Overloaded givenUp(Future<?> hash, String reason) {
		hash.cancel(false);
		return new Overloaded(reason);
	}

}
