package com.moviecurators.premium.drill.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.support.Polling;

/** Two admins who work through the same list until they are closed. */
public final class Admins implements AutoCloseable {

	private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);

	private final List<Admin> admins;

	private final Queue<String> gaveUp = new ConcurrentLinkedQueue<>();

	private final ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor();

	private Admins(List<Admin> admins) {
		this.admins = admins;
	}

	/** Starts them. Their choices follow from the random numbers. */
	public static Admins start(Environment environment, Random random) {
		Admins admins = new Admins(
				Stream.generate(() -> Admin.of(environment, new Random(random.nextLong()))).limit(2).toList());
		admins.admins.forEach((admin) -> admins.browsers.execute(() -> admins.work(admin)));
		return admins;
	}

	/** Returns their browsers. */
	public List<Member> members() {
		return this.admins.stream().map(Admin::browser).toList();
	}

	/** Returns who gave up, and at what. */
	public List<String> gaveUp() {
		return new ArrayList<>(this.gaveUp);
	}

	/** Waits until they have finished what they were doing. */
	@Override
	public void close() {
		this.browsers.close();
	}

	private void work(Admin admin) {
		while (!this.browsers.isShutdown()) {
			try {
				admin.workThroughList();
				Polling.pause(BETWEEN_ROUNDS);
			}
			catch (RuntimeException ex) {
				this.gaveUp.add("an admin: " + ex);
			}
		}
	}

}
