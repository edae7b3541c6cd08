package com.moviecurators.premium.common.ratelimit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingSharesTest {

	private static final ClientAddress HERE = new ClientAddress("192.0.2.7");

	private static final ClientAddress ELSEWHERE = new ClientAddress("198.51.100.1");

	private final HashingShares shares = new HashingShares();

	private final AtomicInteger running = new AtomicInteger();

	private final CountDownLatch end = new CountDownLatch(1);

	private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

	@AfterEach
	void finish() {
		this.end.countDown();
		this.requests.close();
	}

	@Test
	void strangersOfOneAddressHaveFewUnderWayAndHoldUpNoOther() {
		many((_) -> this.shares.ofStranger(HERE, this::hash));
		awaitRunning(4);
		this.requests.execute(() -> this.shares.ofStranger(ELSEWHERE, this::hash));
		awaitRunning(5);
	}

	@Test
	void knownCallersOfOneAddressHaveFewUnderWayHoweverManyTheirAccounts() {
		many((i) -> this.shares.ofKnown(i + "@b.kr", HERE, this::hash));
		awaitRunning(4);
		this.requests.execute(() -> this.shares.ofStranger(HERE, this::hash));
		awaitRunning(5);
	}

	@Test
	void oneAccountHasFewUnderWayHoweverManyItsAddresses() {
		many((i) -> this.shares.ofKnown("a@b.kr", new ClientAddress("203.0.113." + i), this::hash));
		awaitRunning(4);
	}

	private void many(IntConsumer request) {
		for (int i = 0; i < 20; i++) {
			int number = i;
			this.requests.execute(() -> request.accept(number));
		}
	}

	private void awaitRunning(int count) {
		Awaitility.await().until(() -> this.running.get() >= count);
		Awaitility.await().during(Duration.ofMillis(100)).until(() -> this.running.get() == count);
	}

	private boolean hash() {
		this.running.incrementAndGet();
		try {
			return this.end.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
