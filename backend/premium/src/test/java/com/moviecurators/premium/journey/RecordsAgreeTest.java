package com.moviecurators.premium.journey;

import java.time.Duration;
import java.util.List;

import com.moviecurators.kakaopay.simulator.engine.PaymentAction;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import org.awaitility.Awaitility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Journeys after which KakaoPay's records and ours are compared. */
abstract class RecordsAgreeTest extends JourneyTest {

	private static final long PRICE = 39_000;

	@Autowired
	JdbcClient jdbc;

	/** KakaoPay took the price once, and once the payer got premium for it. */
	void assertPaidOnce(Caller payer, String order) {
		assertThat(kakaoPayRecord(order).status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
		assertThat(kakaoPayRecord(order).actions()).singleElement().satisfies((action) -> {
			assertThat(action.type()).isEqualTo(PaymentAction.Type.PAYMENT);
			assertThat(action.amount().total()).isEqualTo(PRICE);
		});
		assertThat(status(order)).isEqualTo("APPROVED");
		assertThat(approvals(order)).containsExactly(PRICE);
		assertThat(periods(order)).containsExactly(order);
		assertThat(payer.isPremium()).isTrue();
	}

	/** No money moved, and nobody got anything for it. */
	void assertUnpaid(Caller payer, String order) {
		assertThat(kakaoPayRecord(order).actions()).isEmpty();
		assertThat(approvals(order)).isEmpty();
		assertThat(periods(order)).isEmpty();
		assertThat(payer.isPremium()).isFalse();
	}

	/** Does as the page does: asks again while another token is being tried. */
	Answer approveInTheEnd(Caller who, Returned back) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> who.approve(back.order(), back.pgToken()), (answer) -> answer.status() != 202);
	}

	/** The stored tokens of made-up returns were tried, and KakaoPay refused them. */
	void awaitNoTokenLeft(String order) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> list("select cipher_text from payment_return where cipher_text is not null and attempt_id ="
					+ " (select id from payment_attempt where order_handle = ?)", String.class, order)
				.isEmpty());
	}

	String status(String order) {
		return list("select status from payment_attempt where order_handle = ?", String.class, order).getFirst();
	}

	private List<Long> approvals(String order) {
		return list("""
				select p.total_amount from payment_approval p join payment_attempt a on a.id = p.attempt_id
				where a.order_handle = ?""", Long.class, order);
	}

	/** For which orders the member of this one holds premium. */
	private List<String> periods(String order) {
		return list("""
				select p.order_handle from membership_period p join payment_attempt a on a.member_id = p.member_id
				where a.order_handle = ?""", String.class, order);
	}

	private <T> List<T> list(String question, Class<T> type, String order) {
		return this.jdbc.sql(question).param(order).query(type).list();
	}

}
