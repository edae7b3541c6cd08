package com.moviecurators.premium.journey;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.premium.support.DatabaseTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is stored under a key when the first request is slow, unknown or refused. */
@DatabaseTest
class KeyedApprovalTest extends KeyedRequestsTest {

	@Test
	void refusesARepeatWhileKakaoPayIsAsked() throws Exception {
		WriteRequest request = WriteEndpoint.APPROVE.prepare(this);
		KAKAO_PAY.fault(Call.APPROVE, Fault.slow(Duration.ofSeconds(2)), 1);
		String key = newKey();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Answer> first = threads.submit(() -> request.send(key));
			Awaitility.await().until(() -> request.times().getAsLong() == 1);
			assertInProgress(request.send(key));
			assertThat(first.get().status()).isEqualTo(200);
			assertSame(request.send(key), first.get());
		}
		assertThat(request.times().getAsLong()).isOne();
	}

	@Test
	void answersTheOutcomeUnderTheSameKeyOnceItIsKnown() {
		WriteRequest request = WriteEndpoint.APPROVE.prepare(this);
		KAKAO_PAY.fault(Call.APPROVE, Fault.dropAnswerAfterEffect(), 1);
		String key = newKey();
		assertThat(request.send(key).status()).isEqualTo(202);
		awaitPremium(this.member);
		Answer known = request.send(key);
		assertThat(known.status()).isEqualTo(200);
		assertSame(request.send(key), known);
		assertThat(request.times().getAsLong()).isOne();
	}

	@Test
	void repeatsARefusalThatEndedThePayment() {
		WriteRequest request = WriteEndpoint.APPROVE.prepare(this);
		this.jdbc.sql("update account set premium = true").update();
		String key = newKey();
		Answer first = request.send(key);
		assertThat(first.problem()).isEqualTo("already-premium");
		assertThat(first.get("instance")).isEqualTo("/api/payments/approve");
		assertSame(request.send(key), first);
		assertThat(request.send(newKey()).problem()).as("under another key").isEqualTo("payment-canceled");
	}

	@Test
	void storesNoRefusalThatChangedNothing() {
		WriteRequest request = WriteEndpoint.SIGN_IN.prepare(this);
		String key = newKey();
		assertThat(request.sendOther(key).problem()).isEqualTo("bad-credentials");
		assertThat(request.send(key).status()).as("the key was released").isEqualTo(200);
	}

	@Test
	void givesAMembersKeyToNobodyElse() {
		Returned back = payAtKakaoPay(this.member);
		String key = newKey();
		WriteRequest mine = WriteEndpoint.approval(this, this.member, back);
		WriteRequest elsewhere = WriteEndpoint.approval(this, this.nobody, back);
		Answer first = mine.send(key);
		assertThat(elsewhere.sendOther(key).problem()).as("their own key").isEqualTo("pg-token-refused");
		assertThat(mine.sendOther(key).problem()).isEqualTo("idempotency-key-reused");
		assertSame(mine.send(key), first);
	}

}
