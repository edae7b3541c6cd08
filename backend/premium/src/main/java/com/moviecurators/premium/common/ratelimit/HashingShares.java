package com.moviecurators.premium.common.ratelimit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * Limits how many password hashes one caller has under way (ADR 18). The rest of a flood
 * waits in a line of its own, and leaves the common queue to others. A part of that queue
 * is kept for callers who have proved that they know an account.
 */
@Component
public class HashingShares {

	private static final int AT_ONCE = 4;

	/** Of the 64 places in the common queue. */
	private static final int STRANGERS_AT_ONCE = 48;

	private static final Duration MAX_WAIT = Duration.ofSeconds(4);

	/** Forgets a line as soon as nobody holds or awaits a place in it. */
	private final Cache<String, Semaphore> lines = Caffeine.newBuilder().weakValues().build();

	private final Semaphore strangers = new Semaphore(STRANGERS_AT_ONCE);

	/**
	 * Does the work of anybody when it is the address's turn.
	 * @throws Overloaded if that takes more than 4 seconds, or if too many addresses have
	 * work at the same time
	 */
	public <T> T ofStranger(ClientAddress address, Supplier<T> work) {
		return inLine("stranger " + address, () -> amongStrangers(work));
	}

	/**
	 * Does the work of a caller who has signed in to the account before, when it is the
	 * account's and the address's turn.
	 * @throws Overloaded if either takes more than 4 seconds
	 */
	public <T> T ofKnown(String email, ClientAddress address, Supplier<T> work) {
		return inLine("account " + email, () -> inLine("known " + address, work));
	}

	private <T> T inLine(String name, Supplier<T> work) {
		Semaphore line = this.lines.get(name, (_) -> new Semaphore(AT_ONCE, true));
		await(line);
		try {
			return work.get();
		}
		finally {
			line.release();
		}
	}

	private <T> T amongStrangers(Supplier<T> work) {
		if (!this.strangers.tryAcquire()) {
			throw new Overloaded("Too many passwords from strangers at once");
		}
		try {
			return work.get();
		}
		finally {
			this.strangers.release();
		}
	}

	private static void await(Semaphore line) {
		try {
			if (!line.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new Overloaded("Too many passwords of one caller at once");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Overloaded("Interrupted");
		}
	}

}
