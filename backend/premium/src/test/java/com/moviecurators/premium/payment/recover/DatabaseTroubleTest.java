package com.moviecurators.premium.payment.recover;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.schedule.BackingOff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/** Trouble that passes leaves every payment to the machine. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseTroubleTest extends PaymentTest {

	private static final Duration PASS = Duration.ofSeconds(15);

	private static final Duration OUTAGE = Duration.ofMinutes(20);

	@AfterEach
	void restore() {
		this.sabotage.active = false;
		this.sabotage.breaks.set(0);
	}

	static Stream<Supplier<RuntimeException>> trouble() {
		return Stream.of(() -> new DataAccessResourceFailureException("connection lost"),
				() -> new CannotCreateTransactionException("pool time-out"),
				() -> new CannotAcquireLockException("deadlock, or too long a wait for a lock"));
	}

	@ParameterizedTest
	@MethodSource("trouble")
	void repairsThePaymentAfterTwentyMinutesOfIt(Supplier<RuntimeException> trouble, CapturedOutput output) {
		String order = unknownOrder();
		this.kakaoPay.onOrder((request) -> {
			throw trouble.get();
		});
		for (Duration past = Duration.ZERO; past.compareTo(OUTAGE) < 0; past = past.plus(PASS)) {
			recoverAfter(PASS);
		}
		assertThat(this.kakaoPay.inquiries).as("checks that failed").hasSizeGreaterThan(BackingOff.MAX_FAILURES);
		assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofSeconds(30));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(output).as("three outages, and nothing for a person").doesNotContain("ALERT");
	}

	/** A connection to H2 inside this process cannot break. */
	@EnabledIfSystemProperty(named = "premium.test.database", matches = "mariadb")
	@Test
	void aConnectionThatBreaksInEveryCheckIsNoFaultOfThePayment(CapturedOutput output) {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.sabotage.breaks.set(BackingOff.MAX_FAILURES + 2);
		for (int check = 0; check < BackingOff.MAX_FAILURES + 2; check++) {
			recoverAfter(Duration.ofSeconds(30));
			assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
		}
		assertThat(this.sabotage.breaks).hasValue(0);
		recoverAfter(Duration.ofSeconds(30));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(output).doesNotContain("ALERT");
	}

	@Test
	void judgesAgainWhatItsOwnFaultSentToReview(CapturedOutput output) {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.sabotage.active = true;
		for (int pass = 0; pass < BackingOff.MAX_FAILURES; pass++) {
			recoverAfter(Duration.ofMinutes(10));
		}
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(output).containsOnlyOnce("ALERT");
		this.sabotage.active = false;
		recoverAfter(Duration.ofMinutes(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(count("payment_approval", order)).isOne();
		assertThat(reasons(order)).endsWith("CHECKS_FAILED", "INQUIRY_PAID");
	}

}
