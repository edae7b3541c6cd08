package com.moviecurators.premium.drill;

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

/**
 * Members who keep coming, one after each pause, whatever state the service is in.
 * KakaoPay takes its time with each approval, and loses the answer of some.
 */
final class Crowd implements AutoCloseable {

	private static final List<String> APPROVALS = List.of("slow:50", "slow:200", "slow:200", "slow:400", "slow:400",
			"slow:800", "slow-effect:100", "slow-effect:300", "slow-effect:700", "drop-answer-after-effect",
			"http-503-after-effect", "http-503");

	/** Members at work at the same time; on a slow machine nobody new comes meanwhile. */
	private static final int MOST = 40;

	private final Semaphore room = new Semaphore(MOST);

	private final Scene scene;

	private final RandomGenerator dice;

	private final List<Member> members = new CopyOnWriteArrayList<>();

	private final Queue<String> stuck = new ConcurrentLinkedQueue<>();

	private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

	private final ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor();

	private Crowd(Scene scene, RandomGenerator dice) {
		this.scene = scene;
		this.dice = dice;
	}

	/** Lets a new member come after each pause, until {@link #stopComing()}. */
	static Crowd coming(Scene scene, RandomGenerator dice, Duration pause) {
		Crowd crowd = new Crowd(scene, dice);
		crowd.pace.scheduleAtFixedRate(crowd::oneMore, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
		return crowd;
	}

	/** Nobody new comes; those who are there finish. */
	void stopComing() {
		this.pace.shutdown();
		this.browsers.shutdown();
	}

	/** Waits until all have finished, at most for that long. */
	boolean hasGone(Duration atMost) {
		return Patience.untilTrue(atMost, Duration.ofMillis(100), this.browsers::isTerminated);
	}

	List<Member> members() {
		return List.copyOf(this.members);
	}

	/** Who gave up in the middle, and at what. */
	List<String> stuck() {
		return new ArrayList<>(this.stuck);
	}

	@Override
	public void close() {
		this.pace.shutdownNow();
		this.browsers.shutdownNow();
	}

	private void oneMore() {
		if (!this.room.tryAcquire()) {
			return;
		}
		Member member = this.scene.newMember();
		Journey journey = Journey.random(this.dice);
		String approval = APPROVALS.get(this.dice.nextInt(APPROVALS.size()));
		this.members.add(member);
		this.browsers.execute(() -> walk(member, journey, approval));
	}

	private void walk(Member member, Journey journey, String approval) {
		try {
			member.join().begin().ifPresent((order) -> {
				if (journey != Journey.WALKS_AWAY && journey != Journey.STOPS_AND_PAYS) {
					this.scene.kakao().faultOf(order, "approve", approval);
				}
				journey.walk(member, order);
			});
		}
		catch (IllegalStateException ex) {
			this.stuck.add(journey + ": " + ex.getMessage());
		}
		finally {
			this.room.release();
		}
	}

}
