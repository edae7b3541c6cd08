package com.moviecurators.premium.common;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * Limits how many password hashes one address has under way. The rest of a flood waits in
 * a line of its own, and leaves the common queue to others.
 */
@Component
public class AddressShare {

	private static final int AT_ONCE = 4;

	private static final Duration MAX_WAIT = Duration.ofSeconds(5);

	/** Forgets an address as soon as nobody holds or awaits a place. */
	private final Cache<String, Semaphore> places = Caffeine.newBuilder().weakValues().build();

	/**
	 * Does the work when it is the address's turn.
	 * @throws Overloaded if that takes more than 5 seconds
	 */
	public <T> T within(ClientAddress address, Supplier<T> work) {
		Semaphore place = this.places.get(address.value(), (_) -> new Semaphore(AT_ONCE, true));
		await(place);
		try {
			return work.get();
		}
		finally {
			place.release();
		}
	}

	private static void await(Semaphore place) {
		try {
			if (!place.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new Overloaded("Too many passwords from one address at once");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Overloaded("Interrupted");
		}
	}

}
