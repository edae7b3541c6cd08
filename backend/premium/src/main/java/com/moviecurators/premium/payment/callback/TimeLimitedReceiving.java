package com.moviecurators.premium.payment.callback;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.moviecurators.premium.common.ratelimit.ClientAddress;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets the page wait until what it brought is stored, but not for long. A database that
 * is silent for a minute must not leave the member without a page for a minute: they
 * would close it, and with it the only copy of the token.
 */
@Component
@Slf4j
class TimeLimitedReceiving implements AutoCloseable {

	/** As long as a request waits for a connection. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private final ReturnRoute route;

	private final Duration longestWait;

	private final ExecutorService threads;

	@Autowired
	TimeLimitedReceiving(ReturnRoute route) {
		this(route, LONGEST_WAIT, Executors.newVirtualThreadPerTaskExecutor());
	}

	TimeLimitedReceiving(ReturnRoute route, Duration longestWait, ExecutorService threads) {
		this.route = route;
		this.longestWait = longestWait;
		this.threads = threads;
	}

	/**
	 * Stores it now, or in the background if that takes too long. The limit ends the
	 * copy, not the task nor the report of its failure.
	 */
	void receive(ReturnQuery query, ClientAddress address) {
		CompletableFuture.runAsync(() -> this.route.receive(query.order(), query.pgToken(), address), this.threads)
			.exceptionally(TimeLimitedReceiving::reported)
			.copy()
			.completeOnTimeout(null, this.longestWait.toMillis(), TimeUnit.MILLISECONDS)
			.join();
	}

	private static @Nullable Void reported(Throwable failure) {
		log.error("A return could not be received; the page will post it again", failure);
		return null;
	}

	/**
	 * Waits as long again for what is under way. Spring calls this after the last request
	 * and before it closes the database.
	 */
	@Override
	public void close() {
		this.threads.shutdown();
		try {
			this.threads.awaitTermination(this.longestWait.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
