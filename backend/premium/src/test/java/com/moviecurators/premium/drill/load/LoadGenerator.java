package com.moviecurators.premium.drill.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.support.Polling;

/**
 * Lets a new member buy after each pause, in an open loop. KakaoPay approves slowly and
 * drops some responses.
 */
public final class LoadGenerator implements AutoCloseable {

	private static final List<String> APPROVALS = List.of("slow:50", "slow:200", "slow:200", "slow:400", "slow:400",
			"slow:800", "slow-effect:100", "slow-effect:300", "slow-effect:700", "drop-answer-after-effect",
			"http-503-after-effect", "http-503");

	/** Limits the members at work, so that a slow machine is not overrun. */
	private static final int MAX_CONCURRENT = 40;

	private final Semaphore room = new Semaphore(MAX_CONCURRENT);

	private final Environment environment;

	private final RandomGenerator random;

	private final List<Member> members = new CopyOnWriteArrayList<>();

	private final Queue<String> gaveUp = new ConcurrentLinkedQueue<>();

	private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

	private final ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor();

	private LoadGenerator(Environment environment, RandomGenerator random) {
		this.environment = environment;
		this.random = random;
	}

	/** Adds a new member after each pause until {@link #stop()}. */
	public static LoadGenerator start(Environment environment, RandomGenerator random, Duration pause) {
		LoadGenerator load = new LoadGenerator(environment, random);
		load.pace.scheduleAtFixedRate(load::addMember, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
		return load;
	}

	/** Adds no more members. Those at work finish. */
	public void stop() {
		this.pace.shutdown();
		this.browsers.shutdown();
	}

	/** Waits for that long at most until all members have finished. */
	public boolean awaitFinished(Duration atMost) {
		return Polling.untilTrue(atMost, Duration.ofMillis(100), this.browsers::isTerminated);
	}

	public List<Member> members() {
		return List.copyOf(this.members);
	}

	/** Returns who gave up, and at what. */
	public List<String> gaveUp() {
		return new ArrayList<>(this.gaveUp);
	}

	@Override
	public void close() {
		this.pace.shutdownNow();
		this.browsers.shutdownNow();
	}

	private void addMember() {
		if (!this.room.tryAcquire()) {
			return;
		}
		Member member = Member.of(this.environment);
		Journey journey = Journey.random(this.random);
		String approval = APPROVALS.get(this.random.nextInt(APPROVALS.size()));
		this.members.add(member);
		this.browsers.execute(() -> run(member, journey, approval));
	}

	private void run(Member member, Journey journey, String approval) {
		try {
			member.join().startPayment().ifPresent((order) -> {
				if (journey != Journey.ABANDONS && journey != Journey.CANCELS_THEN_PAYS) {
					this.environment.kakaoPay().faultOf(order, "approve", approval);
				}
				journey.run(member, order);
			});
		}
		catch (RuntimeException ex) {
			this.gaveUp.add(journey + ": " + ex);
		}
		finally {
			this.room.release();
		}
	}

}
