package com.moviecurators.premium.journey;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.SecondNode;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.support.RandomKeys;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A payment that is under way when the keys change: it starts on a node with the old
 * keys, and a node with new ones goes on.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "premium.payment.recovery-enabled=false")
class KeyRotationTest extends PaymentTest {

	private static final String WISH = """
			{"planCode": "PREMIUM_LIFETIME"}""";

	@LocalServerPort
	int port;

	@Autowired
	Environment environment;

	private final String idempotencyKey = UUID.randomUUID().toString();

	private Caller payer;

	private Answer started;

	private String order;

	@BeforeEach
	void payAndLoseTheBrowser() {
		this.payer = Caller.nobody(this.port).newMember();
		this.started = this.payer.start(this.idempotencyKey, WISH);
		this.order = this.started.get("order");
		assertThat(
				Caller.nobody(this.port).get("/kakaoPay/success?order=" + this.order + "&pg_token=" + TOKEN).status())
			.isLessThan(400);
		assertThat(status(this.order)).isEqualTo(PaymentStatus.RETURNED);
	}

	@Test
	void losesNothingThatTheOldKeysWrote() {
		try (ConfigurableApplicationContext node = node((old) -> RandomKeys.next() + "," + old)) {
			recoveryApprovesWithTheStoredToken();
			accessTokenStillSignsIn(node);
			repeatGetsTheFirstAnswer(node);
			handleAndTokenAreRecognized(node);
		}
	}

	@Test
	void withoutTheOldKeysNothingIsCharged() {
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		try (ConfigurableApplicationContext node = node((old) -> RandomKeys.next())) {
			this.clock.advance(Duration.ofSeconds(4));
			Awaitility.await().until(() -> !this.kakaoPay.inquiries.isEmpty());
			assertThat(at(node, this.payer.accessToken()).get("/api/accounts/me").status()).isEqualTo(401);
			assertThat(at(node, null).approve(this.order, TOKEN).problem()).isEqualTo("unknown-order");
			this.clock.advance(Duration.ofMinutes(16));
			Awaitility.await().until(() -> status(this.order) == PaymentStatus.EXPIRED);
		}
		assertThat(this.kakaoPay.approvals).isEmpty();
	}

	private void recoveryApprovesWithTheStoredToken() {
		this.clock.advance(Duration.ofSeconds(4));
		Awaitility.await().until(() -> status(this.order) == PaymentStatus.APPROVED);
		assertThat(this.kakaoPay.approvals).extracting(ApproveRequest::pgToken).containsExactly(TOKEN);
	}

	private void accessTokenStillSignsIn(ConfigurableApplicationContext node) {
		assertThat(at(node, this.payer.accessToken()).isPremium()).isTrue();
	}

	private void repeatGetsTheFirstAnswer(ConfigurableApplicationContext node) {
		Answer repeat = at(node, this.payer.accessToken()).start(this.idempotencyKey, WISH);
		assertThat(repeat.status()).isEqualTo(this.started.status());
		assertThat(repeat.text()).isEqualTo(this.started.text());
	}

	private void handleAndTokenAreRecognized(ConfigurableApplicationContext node) {
		assertThat(at(node, null).approve(this.order, TOKEN).status()).isEqualTo(200);
	}

	private static Caller at(ConfigurableApplicationContext node, String accessToken) {
		String origin = "http://localhost:" + node.getEnvironment().getProperty("local.server.port");
		Caller nobody = Caller.at(URI.create(origin));
		return new Caller(nobody.http(), nobody.origin(), accessToken);
	}

	/** A node that has all keys changed. */
	private ConfigurableApplicationContext node(UnaryOperator<String> change) {
		return SecondNode.start(this, this.environment,
				Stream
					.concat(Stream.of("access-token-key", "order-handle-key", "pg-token-key")
						.map((name) -> "premium.secrets." + name)
						.map((name) -> name + "=" + change.apply(this.environment.getProperty(name))),
							Stream.of("premium.payment.recovery-interval=200ms"))
					.toArray(String[]::new));
	}

}
