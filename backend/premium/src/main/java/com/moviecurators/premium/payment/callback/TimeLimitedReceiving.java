package com.moviecurators.premium.payment.callback;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.moviecurators.premium.common.ClientAddress;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets the page wait until what it brought is stored, but not for long. A database that
 * is silent for a minute must not leave the member without a page for a minute: they
 * would close it, and with it the only copy of the token.
 */
@Component
class TimeLimitedReceiving {

	/** As long as a request waits for a connection. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private final ReturnRoute route;

	private final Duration longestWait;

	@Autowired
	TimeLimitedReceiving(ReturnRoute route) {
		this(route, LONGEST_WAIT);
	}

	TimeLimitedReceiving(ReturnRoute route, Duration longestWait) {
		this.route = route;
		this.longestWait = longestWait;
	}

	/** Stores it now, or in the background if that takes too long. */
	void receive(ReturnQuery query, ClientAddress address) {
		CompletableFuture
			.runAsync(() -> this.route.receive(query.order(), query.pgToken(), address), Thread::startVirtualThread)
			.completeOnTimeout(null, this.longestWait.toMillis(), TimeUnit.MILLISECONDS)
			.join();
	}

}
