package com.moviecurators.premium.payment.callback;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import com.moviecurators.premium.payment.PaymentTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the two keyed calls around KakaoPay store, and when. */
abstract class IdempotentPaymentTest extends PaymentTest {

	static final Duration LEASE = Duration.ofSeconds(30);

	final String key = UUID.randomUUID().toString();

	@BeforeEach
	void deleteRecords() {
		this.jdbc.sql("delete from idempotency_record").update();
	}

	/** From here on the claim is nobody's: as if the process had been killed. */
	IllegalStateException death() {
		this.jdbc.sql("update idempotency_record set claim = claim + 1 where response is null").update();
		return new IllegalStateException("the server dies here");
	}

	long responses() {
		return this.jdbc.sql("select count(*) from idempotency_record where response is not null")
			.query(Long.class)
			.single();
	}

	static void assertInProgress(ThrowingCallable request) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(request)
			.withMessage("The same request is being worked on");
	}

	static String text(ResponseEntity<?> answer) {
		return new String((byte[]) Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
	}

}
