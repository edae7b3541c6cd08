package com.moviecurators.premium.drill.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

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

	private static final List<String> CANCELS = List.of("slow:100", "slow:400", "slow-effect:100", "slow-effect:300",
			"slow-effect:700", "drop-answer-after-effect", "http-503", "http-503-after-effect");

	/** KakaoPay takes the right amount and names another: admins have to decide. */
	private static final String UNDER_REVIEW = "wrong-amount";

	/** Limits the members at work, so that a slow machine is not overrun. */
	private static final int MAX_CONCURRENT = 40;

	private final Semaphore room = new Semaphore(MAX_CONCURRENT);

	private final Environment environment;

	private final Random random;

	private final List<Journey> journeys;

	private final Deque<Journey> next = new ArrayDeque<>();

	private final List<Member> members = new CopyOnWriteArrayList<>();

	private final Set<String> reviewed = ConcurrentHashMap.newKeySet();

	private final Queue<String> gaveUp = new ConcurrentLinkedQueue<>();

	private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

	private final ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor();

	private LoadGenerator(Environment environment, Random random, List<Journey> journeys) {
		this.environment = environment;
		this.random = random;
		this.journeys = journeys;
	}

	/**
	 * Adds a new member after each pause until {@link #stop()}. They buy, and want no
	 * money back.
	 */
	public static LoadGenerator start(Environment environment, Random random, Duration pause) {
		return start(environment, random, pause, Journey.PURCHASES);
	}

	/** Does the same with refunds, and with reviews that somebody has to end. */
	public static LoadGenerator startWithRefunds(Environment environment, Random random, Duration pause) {
		return start(environment, random, pause, Journey.ALL);
	}

	private static LoadGenerator start(Environment environment, Random random, Duration pause, List<Journey> journeys) {
		LoadGenerator load = new LoadGenerator(environment, random, journeys);
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

	/** Returns the payments that were brought into review on purpose. */
	public Set<String> reviewed() {
		return Set.copyOf(this.reviewed);
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
		Journey journey = nextJourney();
		String approval = (journey == Journey.IS_REVIEWED) ? UNDER_REVIEW : any(APPROVALS);
		String cancel = any(CANCELS);
		this.members.add(member);
		this.browsers.execute(() -> run(member, journey, approval, cancel));
	}

	/** Each journey has its turn as often as it should before the first one returns. */
	private Journey nextJourney() {
		if (this.next.isEmpty()) {
			List<Journey> shuffled = new ArrayList<>(this.journeys);
			Collections.shuffle(shuffled, this.random);
			this.next.addAll(shuffled);
		}
		return this.next.remove();
	}

	private String any(List<String> faults) {
		return faults.get(this.random.nextInt(faults.size()));
	}

	private void run(Member member, Journey journey, String approval, String cancel) {
		try {
			member.join().startPayment().ifPresent((order) -> {
				if (journey != Journey.ABANDONS && journey != Journey.CANCELS_THEN_PAYS) {
					this.environment.kakaoPay().faultOf(order, "approve", approval);
					this.environment.kakaoPay().faultOf(order, "cancel", cancel);
				}
				if (journey == Journey.IS_REVIEWED) {
					this.reviewed.add(order);
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
