package com.moviecurators.premium.journey;

import java.net.URI;
import java.time.Duration;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application over HTTP, with the KakaoPay simulator at the other end of the
 * wire.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class JourneyTest {

	static final KakaoPaySimulator KAKAO_PAY = KakaoPaySimulator.start(0);

	@LocalServerPort
	int port;

	Caller nobody;

	Caller member;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("kakaopay.base-url", KAKAO_PAY::baseUrl);
		// Few enough that whoever held one while KakaoPay is called would starve the
		// rest.
		registry.add("spring.datasource.hikari.maximum-pool-size", () -> "5");
		registry.add("kakaopay.cid", () -> "TC0ONETIME");
		registry.add("kakaopay.read-timeout", () -> "8s");
		registry.add("premium.payment.recovery-interval", () -> "200ms");
		registry.add("premium.payment.first-check", () -> "300ms");
		registry.add("premium.payment.grace-for-caller", () -> "1s");
		registry.add("premium.passwords.memory-kib", () -> "64");
		registry.add("premium.passwords.iterations", () -> "1");
		registry.add("premium.rate-limits.approve.count", () -> "30");
		// All tests sign up from one address.
		registry.add("premium.rate-limits.sign-up.count", () -> "10000");
	}

	@BeforeAll
	static void clearFaults() {
		KAKAO_PAY.clearFaults();
	}

	@BeforeEach
	void meet() {
		this.nobody = Caller.nobody(this.port);
		this.member = this.nobody.newMember();
	}

	/** The member asks to pay, and pays at KakaoPay. */
	Returned payAtKakaoPay(Caller who) {
		Answer started = who.start();
		assertThat(started.status()).as(started.text()).isEqualTo(201);
		return payAtKakaoPay(started.get("order"));
	}

	/** Whoever was sent there with this order pays at KakaoPay. */
	Returned payAtKakaoPay(String order) {
		URI address = KAKAO_PAY.pay(order);
		return new Returned(order, address,
				UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst("pg_token"));
	}

	PaymentView kakaoPayRecord(String order) {
		return KAKAO_PAY.payment(order).orElseThrow();
	}

	void awaitPremium(Caller who) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(who::isPremium);
	}

	/**
	 * A browser on its way back.
	 *
	 * @param order the handle
	 * @param address where KakaoPay sends it
	 * @param pgToken what it brings
	 */
	record Returned(String order, URI address, String pgToken) {
	}

}
