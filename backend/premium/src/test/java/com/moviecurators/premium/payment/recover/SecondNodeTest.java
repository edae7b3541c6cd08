package com.moviecurators.premium.payment.recover;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.SecondNode;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A second node of the application on the same database, started and stopped for real.
 */
class SecondNodeTest extends PaymentTest {

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	private static final KakaoPayError VAN_TIME_OUT = new KakaoPayError(-780, "approval failure!", "0290", null, 400);

	@Autowired
	Environment environment;

	/** Neither waits for a pass: this node makes one at its start and none after it. */
	@Test
	void startsWithARecoveryPassOfItsOwnAndAsksAtOnceAfterAnUnclearCode() {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.clock.advance(FIRST_CHECK);
		try (ConfigurableApplicationContext node = node("premium.payment.recovery-interval=1h")) {
			awaitApproved(order, Duration.ofSeconds(5));
			this.member = newMember();
			String unclear = readyOrder();
			this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.failed(VAN_TIME_OUT));
			assertThat(approve(node, unclear).join().statusCode()).isEqualTo(202);
			awaitApproved(unclear, Duration.ofSeconds(5));
		}
	}

	/** Brings forward at its start what lies too far ahead. */
	@Test
	void checksWhatADeadNodeWasCheckingOnceItsLeaseIsOver() {
		String order = unknownOrder();
		this.member = newMember();
		String inTwoMonths = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		leaseUntil(this.clock.instant().plusSeconds(30), order);
		leaseUntil(this.clock.instant().plus(Duration.ofDays(60)), inTwoMonths);
		try (ConfigurableApplicationContext node = node("premium.payment.recovery-interval=200ms")) {
			this.clock.advance(FIRST_CHECK);
			awaitApproved(inTwoMonths, Duration.ofSeconds(5));
			Awaitility.await().during(Duration.ofMillis(600)).until(() -> status(order) == PaymentStatus.UNKNOWN);
			this.clock.advance(Duration.ofSeconds(30));
			awaitApproved(order, Duration.ofSeconds(5));
		}
	}

	@Test
	void recordsACheckInFlightBeforeItStops() {
		String order = readyOrder();
		this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
		CountDownLatch answer = kakaoPayAnswersLate();
		this.clock.advance(Duration.ofSeconds(4));
		ConfigurableApplicationContext node = node();
		Awaitility.await().until(() -> !this.kakaoPay.approvals.isEmpty());
		stopWhile(node, answer);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
	}

	@Test
	void answersAnApprovalInFlightBeforeItStops() throws Exception {
		String order = readyOrder();
		CountDownLatch answer = kakaoPayAnswersLate();
		ConfigurableApplicationContext node = node();
		CompletableFuture<HttpResponse<String>> response = approve(node, order);
		Awaitility.await().until(() -> !this.kakaoPay.approvals.isEmpty());
		stopWhile(node, answer);
		assertThat(response.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	private void leaseUntil(Instant end, String order) {
		LocalDateTime utc = LocalDateTime.ofInstant(end, ZoneOffset.UTC);
		this.jdbc.sql("update payment_attempt set next_check_at = ?, check_lease_until = ? where order_handle = ?")
			.params(utc, utc, order)
			.update();
	}

	private CountDownLatch kakaoPayAnswersLate() {
		CountDownLatch answer = new CountDownLatch(1);
		this.kakaoPay.onApprove((request) -> {
			RecoveryThreadsTest.awaitQuietly(answer);
			return ScriptedKakaoPay.pay(request);
		});
		return answer;
	}

	/** Stops the node, and lets KakaoPay answer only once it is stopping. */
	private static void stopWhile(ConfigurableApplicationContext node, CountDownLatch answer) {
		CompletableFuture<Void> stopping = CompletableFuture.runAsync(node::close);
		Awaitility.await().during(Duration.ofMillis(500)).until(() -> !stopping.isDone());
		answer.countDown();
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(stopping::isDone);
	}

	private static CompletableFuture<HttpResponse<String>> approve(ConfigurableApplicationContext node, String order) {
		URI address = URI.create(
				"http://localhost:" + node.getEnvironment().getProperty("local.server.port") + "/api/payments/approve");
		HttpRequest request = HttpRequest.newBuilder(address)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", "second-node-" + order.substring(3, 20))
			.POST(HttpRequest.BodyPublishers.ofString("{\"order\":\"" + order + "\",\"pgToken\":\"" + TOKEN + "\"}"))
			.build();
		return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
	}

	private void awaitApproved(String order, Duration atMost) {
		Awaitility.await().atMost(atMost).until(() -> status(order) == PaymentStatus.APPROVED);
	}

	private ConfigurableApplicationContext node(String... settings) {
		return SecondNode.start(this, this.environment, settings);
	}

}
