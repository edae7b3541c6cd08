package com.moviecurators.premium.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/** Passwords wait for a processor. Nothing else waits for passwords. */
@HttpTest
class SignInFloodTest {

	private static final int LIMIT = 10;

	private static final int FLOOD = 300;

	/** The places that strangers have in the queue together. */
	private static final int STRANGERS = 48;

	/** In seconds. */
	private static final int PERIOD = 300;

	@Autowired
	Client client;

	@Autowired
	@Qualifier("passwordExecutor")
	ThreadPoolTaskExecutor hashing;

	private final CountDownLatch end = new CountDownLatch(1);

	private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

	@AfterEach
	void finish() {
		this.end.countDown();
		this.requests.close();
	}

	@Test
	void fewAreHashedAndNobodyElseWaits() throws Exception {
		String guessed = this.client.newMember();
		String honest = this.client.newMember();
		long before = hashed();
		int blocked = occupy(this.hashing.getCorePoolSize());
		List<Future<Answer>> flood = flood(guessed);
		Awaitility.await().until(() -> flood.stream().filter(Future::isDone).count() >= FLOOD - LIMIT);
		assertThat(this.client.get("/actuator/health").status()).isEqualTo(200);
		assertThat(this.hashing.getQueueSize()).isLessThan(LIMIT);
		Future<Answer> elsewhere = this.requests.submit(() -> this.client.from("127.0.0.2").signIn(honest));
		this.end.countDown();
		assertThat(elsewhere.get().status()).isEqualTo(200);
		assertThat(statuses(flood)).filteredOn((status) -> status != 429).hasSizeLessThanOrEqualTo(LIMIT);
		assertThat(hashed() - before).isLessThanOrEqualTo(blocked + LIMIT + 1);
		Answer stopped = this.client.signIn(guessed);
		assertThat(stopped.status()).isEqualTo(429);
		assertThat(Integer.parseInt(stopped.header("Retry-After").orElseThrow())).isLessThanOrEqualTo(PERIOD);
	}

	@Test
	void fullQueueAsksToComeBack() {
		String member = this.client.newMember();
		Answer session = this.client.signIn(member);
		occupy(this.hashing.getCorePoolSize());
		Awaitility.await().until(() -> this.hashing.getQueueSize() == 0);
		occupy(this.hashing.getQueueCapacity());
		Answer refused = this.client.signIn(member);
		assertThat(refused.status()).isEqualTo(503);
		assertThat(refused.code()).isEqualTo("busy");
		assertThat(refused.header("Retry-After")).hasValue("2");
		assertThat(changePassword(session).code()).isEqualTo("busy");
		assertThat(this.client.get("/api/plans").status()).isEqualTo(200);
		this.end.countDown();
		Awaitility.await().until(() -> this.client.signIn(member).status() == 200);
	}

	@Test
	void floodFromManyAddressesLeavesRoomForAKnownBrowser() throws Exception {
		String member = this.client.newMember();
		String browser = this.client.signIn(member).cookie("premium_device");
		occupy(this.hashing.getCorePoolSize());
		Awaitility.await().until(() -> this.hashing.getQueueSize() == 0);
		int strangers = 2 * this.hashing.getQueueCapacity();
		List<Future<Answer>> flood = floodFrom(strangers);
		Awaitility.await().until(() -> this.hashing.getQueueSize() == STRANGERS);
		Awaitility.await().until(() -> flood.stream().filter(Future::isDone).count() == strangers - STRANGERS);
		assertThat(this.hashing.getQueueSize()).isEqualTo(STRANGERS).isLessThan(this.hashing.getQueueCapacity());
		Future<Answer> known = this.requests.submit(() -> this.client.signInWith(browser, member));
		Awaitility.await().until(() -> known.isDone() || this.hashing.getQueueSize() == STRANGERS + 1);
		this.end.countDown();
		assertThat(known.get().status()).isEqualTo(200);
		assertThat(statuses(flood)).containsOnly(401, 503);
	}

	private Answer changePassword(Answer session) {
		return this.client.send("PUT", "/api/accounts/me/password", """
				{"currentPassword": "correct horse battery", "newPassword": "purple monkey dishwasher"}""",
				Client.bearer(session.json().get("accessToken").asString()));
	}

	private List<Future<Answer>> floodFrom(int addresses) {
		List<Future<Answer>> answers = new ArrayList<>();
		for (int i = 0; i < addresses; i++) {
			Client stranger = this.client.from("127.0.1." + (i + 1));
			answers.add(this.requests.submit(() -> stranger.signIn("nobody@example.com", "wrong password")));
		}
		return answers;
	}

	private List<Future<Answer>> flood(String guessed) {
		List<Future<Answer>> answers = new ArrayList<>();
		for (int i = 0; i < FLOOD; i++) {
			answers.add(this.requests.submit(() -> this.client.signIn(guessed, "wrong password")));
		}
		return answers;
	}

	private static List<Integer> statuses(List<Future<Answer>> answers) throws Exception {
		List<Integer> statuses = new ArrayList<>();
		for (Future<Answer> answer : answers) {
			statuses.add(answer.get().status());
		}
		return statuses;
	}

	/** Gives the hashing threads, and then its queue, work that lasts until the end. */
	private int occupy(int tasks) {
		for (int i = 0; i < tasks; i++) {
			this.hashing.submit(() -> {
				this.end.await();
				return null;
			});
		}
		return tasks;
	}

	private long hashed() {
		return this.hashing.getThreadPoolExecutor().getCompletedTaskCount();
	}

}
