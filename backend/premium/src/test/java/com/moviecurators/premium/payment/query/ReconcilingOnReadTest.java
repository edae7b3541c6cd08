package com.moviecurators.premium.payment.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reading an undecided payment brings its next check forward, once in a while. */
class ReconcilingOnReadTest extends PaymentTest {

	private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

	@Autowired
	PaymentQueryController controller;

	@Autowired
	ReconcilingOnRead reconciling;

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	TransactionOperations transactions;

	@Test
	void aReadBringsACheckThatIsMinutesAwayForward() {
		String order = backedOff();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		read(order, this.member);
		assertThat(this.kakaoPay.inquiries).as("the reader asks nobody").isEmpty();
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void aRepeatedApproveBringsItForwardToo() {
		String order = backedOff();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		assertThat(this.approving.approve(order, TOKEN))
			.isEqualTo(new ApprovalResult.Undecided(order, PaymentStatus.UNKNOWN));
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void readingWithoutEndAsksKakaoPayOnceInFiveSecondsAtMost() {
		String order = backedOff();
		for (int second = 0; second < 60; second++) {
			read(order, this.member);
			this.approving.approve(order, TOKEN);
			recoverAfter(Duration.ofSeconds(1));
		}
		assertThat(this.kakaoPay.inquiries).hasSizeBetween(6, 12);
	}

	@Test
	void ofManyReadersAtOnceOneBringsItForward() {
		String order = backedOff();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 50; i++) {
				threads.execute(() -> this.reconciling.read(order));
			}
		}
		assertThat(nextCheck(order)).isEqualTo(this.clock.instant());
		recoverAfter(Duration.ZERO);
		this.reconciling.read(order);
		recoverAfter(Duration.ZERO);
		assertThat(this.kakaoPay.inquiries).hasSize(1);
	}

	@Test
	void neverComesBeforeACheckUnderWayIsOver() {
		String order = backedOff();
		this.kakaoPay.onOrder((request) -> {
			this.clock.advance(Duration.ofSeconds(10));
			this.reconciling.read(order);
			assertThat(nextCheck(order)).isAfter(this.clock.instant());
			return ScriptedKakaoPay.unknown();
		});
		this.clock.advance(Duration.ofMinutes(10));
		this.recovering.recoverDue();
		assertThat(this.kakaoPay.inquiries).hasSize(1);
	}

	@Test
	void neverComesBeforeTheLeaseOfAnApprovalIsOver() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			Instant lease = nextCheck(order);
			this.clock.advance(Duration.ofSeconds(10));
			this.reconciling.read(order);
			assertThat(nextCheck(order)).isEqualTo(lease);
			return ScriptedKakaoPay.pay(request);
		});
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void leavesAloneWhatWasJustPaidOrIsStillAtKakaoPay() {
		String ready = readyOrder();
		Instant expiry = nextCheck(ready);
		read(ready, this.member);
		assertThat(nextCheck(ready)).isEqualTo(expiry);
		this.approving.approve(ready, TOKEN);
		Instant tomorrow = nextCheck(ready);
		this.clock.advance(TEN_MINUTES.minusSeconds(1));
		read(ready, this.member);
		assertThat(nextCheck(ready)).isEqualTo(tomorrow);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 40 })
	void whatWasPaidIsAskedAboutOnceInTenMinutesHoweverOldItIs(int days) {
		String order = readyOrder();
		this.approving.approve(order, TOKEN);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		for (int day = 0; day < days; day++) {
			recoverAfter(Duration.ofDays(1));
		}
		int inquiries = this.kakaoPay.inquiries.size();
		for (int minute = 0; minute < 60; minute++) {
			read(order, this.member);
			recoverAfter(Duration.ofMinutes(1));
		}
		assertThat(this.kakaoPay.inquiries).hasSize(inquiries + 6);
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		this.clock.advance(TEN_MINUTES);
		read(order, this.member);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void whatAPersonDecidesAboutIsAskedAboutOnceInTenMinutes() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.pay(request, 1));
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		for (int second = 0; second < 60; second++) {
			read(order, this.member);
			recoverAfter(Duration.ofSeconds(1));
		}
		assertThat(this.kakaoPay.inquiries).hasSize(1);
	}

	@Test
	void anotherMembersReadChangesNothing() {
		String order = backedOff();
		Instant before = nextCheck(order);
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> read(order, newMember()))
			.returns(Refusal.UNKNOWN_ORDER, PaymentRefused::refusal);
		assertThat(nextCheck(order)).isEqualTo(before);
	}

	@Test
	void aReadDoesNotWaitForWhoeverHasThePayment() {
		String order = backedOff();
		this.transactions.executeWithoutResult((transaction) -> {
			this.attempts.lockByOrder(order);
			assertThat(CompletableFuture.runAsync(() -> this.reconciling.read(order), Thread::startVirtualThread))
				.succeedsWithin(Duration.ofSeconds(1));
		});
	}

	/**
	 * Unknown, and so often asked without an answer that the next check is minutes away.
	 */
	private String backedOff() {
		String order = unknownOrder();
		for (int step = 0; step < 8; step++) {
			recoverAfter(Duration.ofMinutes(5));
		}
		assertThat(nextCheck(order)).isAfter(this.clock.instant().plusSeconds(60));
		this.kakaoPay.inquiries.clear();
		return order;
	}

	private void read(String order, MemberId who) {
		this.controller.details(new SignedInMember(who, Role.MEMBER), order, Locale.KOREAN);
	}

	private Instant nextCheck(String order) {
		LocalDateTime at = this.jdbc.sql("select next_check_at from payment_attempt where order_handle = ?")
			.param(order)
			.query(LocalDateTime.class)
			.optional()
			.orElse(null);
		return (at != null) ? at.toInstant(ZoneOffset.UTC) : null;
	}

}
