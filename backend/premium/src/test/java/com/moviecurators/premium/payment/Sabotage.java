package com.moviecurators.premium.payment;

import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import lombok.RequiredArgsConstructor;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Fails or waits, when asked to, after the membership has been granted and before the
 * commit.
 */
@RequiredArgsConstructor
public class Sabotage {

	private final JdbcTemplate jdbc;

	public volatile boolean active;

	/** What happens after the rules have been asked and before the grant. */
	public volatile Runnable beforeGrant = () -> {
	};

	/** How many more times the database is away. */
	public final AtomicInteger away = new AtomicInteger();

	/** How many more times the connection breaks. */
	public final AtomicInteger breaks = new AtomicInteger();

	public final Semaphore reached = new Semaphore(0);

	public volatile CountDownLatch pause = new CountDownLatch(0);

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void comeInBetween(PaymentApproved payment) {
		this.beforeGrant.run();
	}

	@EventListener
	@Order
	void meddle(PaymentApproved payment) throws InterruptedException {
		this.reached.release();
		this.pause.await();
		if (isLeft(this.away)) {
			throw new TransientDataAccessResourceException("the database is away");
		}
		if (isLeft(this.breaks)) {
			breakConnection();
		}
		if (this.active) {
			TransactionSynchronizationManager.registerSynchronization(new DeathAtCommit());
		}
	}

	/** Breaks the connection, and lets the next statement find out. */
	private void breakConnection() {
		this.jdbc.execute((Connection connection) -> {
			connection.unwrap(Connection.class).abort(Runnable::run);
			return null;
		});
		this.jdbc.execute("select 1");
	}

	private static boolean isLeft(AtomicInteger times) {
		return times.getAndUpdate((left) -> Math.max(0, left - 1)) > 0;
	}

	/** Everything has been written, and nothing is committed. */
	private static final class DeathAtCommit implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			throw new IllegalStateException("the server dies here");
		}

	}

}
