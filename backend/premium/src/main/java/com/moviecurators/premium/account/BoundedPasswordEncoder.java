package com.moviecurators.premium.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Limits how many hashes are computed at once. Each one needs 19 MiB and a processor, and
 * virtual threads would start hundreds. A flood of sign-ins would end in an
 * OutOfMemoryError.
 */
class BoundedPasswordEncoder implements PasswordEncoder {

	private final PasswordEncoder delegate;

	private final Semaphore permits;

	BoundedPasswordEncoder(PasswordEncoder delegate, int atOnce) {
		this.delegate = delegate;
		this.permits = new Semaphore(atOnce, true);
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return bounded(() -> this.delegate.encode(password));
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		return bounded(() -> this.delegate.matches(password, hash));
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return this.delegate.upgradeEncoding(hash);
	}

	private <T extends @Nullable Object> T bounded(Supplier<T> work) {
		this.permits.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.permits.release();
		}
	}

}
