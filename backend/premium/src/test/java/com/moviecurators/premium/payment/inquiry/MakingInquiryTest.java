package com.moviecurators.premium.payment.inquiry;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ratelimit.TooManyRequests;
import com.moviecurators.premium.payment.KakaoPayInquiries;
import com.moviecurators.premium.payment.KakaoPayInquiries.Comparison;
import com.moviecurators.premium.payment.KakaoPayInquiries.InquiryImpossible;
import com.moviecurators.premium.payment.KakaoPayInquiries.Why;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Support asks KakaoPay: both records side by side, and ours follow. */
class MakingInquiryTest extends PaymentTest {

	@Autowired
	KakaoPayInquiries inquiries;

	SignedInMember reader;

	@BeforeEach
	void employ() {
		this.reader = new SignedInMember(newMember(), Role.SUPPORT);
	}

	@Test
	void recordsWhatRecoveryWouldRecordAndComparesAfterwards() {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);

		Comparison found = this.inquiries.ask(this.reader, order);

		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(found.status()).isEqualTo("SUCCESS_PAYMENT");
		assertThat(found.ours().status()).isEqualTo(PaymentStatus.APPROVED);
		assertThat(found.ours().amount()).isEqualTo(found.amount());
		assertThat(found.differing()).isEmpty();
		assertThat(entries()).isOne();
	}

	@Test
	void callsWithNothingHeldAndTellsNoTid() {
		String order = readyOrder();
		this.kakaoPay.onOrder((request) -> {
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
			return this.kakaoPay.answer(request, OrderStatus.OPEN_PAYMENT);
		});
		Comparison found = this.inquiries.ask(this.reader, order);
		assertThat(found.toString()).doesNotContain(this.kakaoPay.inquiries.getFirst().tid());
		assertThat(found.differing()).isEmpty();
		assertThat(status(order)).isEqualTo(PaymentStatus.READY);
	}

	@Test
	void namesTheFieldsThatDiffer() {
		String order = readyOrder();
		this.jdbc.sql("update payment_attempt set status = 'IN_REVIEW', total_amount = 1 where order_handle = ?")
			.param(order)
			.update();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		assertThat(this.inquiries.ask(this.reader, order).differing()).containsExactly("status", "amount");
	}

	@Test
	void asksOncePerFiveSecondsAndPayment() {
		String order = readyOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.OPEN_PAYMENT);
		this.inquiries.ask(this.reader, order);
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> this.inquiries.ask(this.reader, order))
			.satisfies((refused) -> assertThat(refused.retryAfter().toSeconds()).isBetween(0L, 5L));
		this.inquiries.ask(this.reader, start(newMember()).order());
		assertThat(this.kakaoPay.inquiries).hasSize(2);
		assertThat(entries()).isEqualTo(2);
	}

	@Test
	void saysWhyThereIsNoAnswer() {
		String unprepared = readyOrder();
		this.jdbc.sql("update payment_attempt set tid = null where order_handle = ?").param(unprepared).update();
		assertThat(why(unprepared)).isEqualTo(Why.NOT_PREPARED);
		assertThat(entries()).isZero();
		assertThat(why(unprepared)).isEqualTo(Why.NOT_PREPARED);

		this.kakaoPay.inquiryIsRefused(-721);
		assertThat(why(start(newMember()).order())).isEqualTo(Why.UNKNOWN_THERE);
		this.kakaoPay.inquiryIsRefused(-401);
		assertThat(why(start(newMember()).order())).isEqualTo(Why.UNAVAILABLE);
		this.kakaoPay.onOrder((_) -> ScriptedKakaoPay.unknown());
		assertThat(why(start(newMember()).order())).isEqualTo(Why.UNAVAILABLE);
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> this.inquiries.ask(this.reader, "mc-none"));
	}

	private Why why(String order) {
		try {
			throw new AssertionError(this.inquiries.ask(this.reader, order));
		}
		catch (InquiryImpossible ex) {
			return ex.why();
		}
	}

	private long entries() {
		return this.jdbc.sql("select count(*) from audit_entry where actor_id = ? and action = 'ASKED_KAKAOPAY'")
			.param(this.reader.id().value())
			.query(Long.class)
			.single();
	}

}
