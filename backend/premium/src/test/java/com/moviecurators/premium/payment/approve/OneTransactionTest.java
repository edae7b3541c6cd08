package com.moviecurators.premium.payment.approve;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Approval, membership and premium flag are committed together or not at all. */
class OneTransactionTest extends PaymentTest {

	@Autowired
	ApprovalRecording recording;

	@AfterEach
	void restore() {
		this.sabotage.active = false;
		this.sabotage.away.set(0);
		this.sabotage.breaks.set(0);
	}

	@Test
	void nothingIsRecordedWhenTheGrantFailsAndRecoveryRecordsItAll() {
		String order = readyOrder();
		this.sabotage.active = true;
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.approving.approve(order, TOKEN));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
		assertThat(count("payment_approval", order)).isZero();
		assertThat(periods(order)).isZero();
		assertThat(isPremium(this.member)).isFalse();

		this.sabotage.active = false;
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofSeconds(30));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(count("payment_approval", order)).isOne();
		assertThat(periods(order)).isOne();
		assertThat(isPremium(this.member)).isTrue();
	}

	@Test
	void nothingIsRecordedWhileTheGrantItselfFails() {
		String order = readyOrder();
		this.jdbc.sql("""
				insert into membership_period (member_id, order_handle, plan_code, starts_at)
				values (?, ?, 'IN_THE_WAY', current_timestamp)""").params(this.member.value(), order).update();
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.approving.approve(order, TOKEN));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
		assertThat(count("payment_approval", order)).isZero();

		this.jdbc.sql("delete from membership_period where order_handle = ?").param(order).update();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofSeconds(30));
		assertThat(isPremium(this.member)).isTrue();
		assertThat(periods(order)).isOne();
	}

	@Test
	void recordsTheAnswerInHandWhenTheDatabaseIsAwayForAMoment() {
		String order = readyOrder();
		this.sabotage.away.set(2);
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
		assertThat(this.kakaoPay.approvals).hasSize(1);
		assertThat(periods(order)).isOne();
		assertThat(reasons(order)).endsWith("APPROVE_CLAIMED", "APPROVE_ANSWERED");
	}

	@Test
	void recordsTheAnswerInHandWhenTheConnectionBreaksBeforeTheCommit() {
		String order = readyOrder();
		this.sabotage.breaks.set(2);
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
		assertThat(this.kakaoPay.approvals).hasSize(1);
		assertThat(periods(order)).isOne();
		assertThat(reasons(order)).endsWith("APPROVE_CLAIMED", "APPROVE_ANSWERED");
	}

	private long periods(String order) {
		return this.jdbc.sql("select count(*) from membership_period where order_handle = ?")
			.param(order)
			.query(Long.class)
			.single();
	}

	@Test
	void eachRetryOfARecordingIsATransactionOfItsOwn() {
		List<String> advice = Arrays.stream(((Advised) this.recording).getAdvisors())
			.map((advisor) -> advisor.getAdvice().getClass().getSimpleName())
			.toList();
		assertThat(advice).containsSubsequence("RetryAnnotationInterceptor", "TransactionInterceptor");
	}

}
