package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import com.moviecurators.premium.payment.attempt.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the explorer takes for a purchase that must not be approved, or may have to wait.
 */
class RecordedPaymentsTest {

	private static Runner runner;

	private static AutoCloseable capture;

	private JdbcClient jdbc;

	private Member member;

	private List<String> orders;

	@BeforeAll
	static void start() {
		runner = new Runner(null);
		capture = LogCapture.install();
		runner.captureThisThread();
	}

	@AfterAll
	static void stop() throws Exception {
		capture.close();
		runner.close();
	}

	/** The member has cancelled a payment, and made another one. */
	@BeforeEach
	void play() {
		runner.run(Schedule.undisturbed(Scenario.CHANGING_ONES_MIND));
		this.jdbc = runner.simulation().cluster().bean(JdbcClient.class);
		this.member = runner.simulation().people().members().getFirst();
		this.jdbc.sql("update account set premium = false where id = ?").param(this.member.id()).update();
		this.orders = this.jdbc.sql("select order_handle from payment_attempt where member_id = ? order by id")
			.param(this.member.id())
			.query(String.class)
			.list();
	}

	@Test
	void aPurchaseIsRefusedWhileAPersonDecidesAboutAnEarlierOne() {
		assertThat(isRefusable(1)).isFalse();
		reopenTheFirst(Reason.PAID_AFTER_END);
		assertThat(isRefusable(1)).isTrue();
		assertThat(isRefusable(0)).as("the earlier one itself").isFalse();
	}

	@Test
	void itIsNotWhileAMachineStillJudges() {
		reopenTheFirst(Reason.CHECKS_FAILED);
		assertThat(isRefusable(1)).isFalse();
	}

	@Test
	void aReopenedPaymentMayKeepTheMemberFromBuying() {
		assertThat(isUndecidable()).isFalse();
		reopenTheFirst(Reason.PAID_AFTER_END);
		assertThat(isUndecidable()).isTrue();
	}

	/** Its time is compared in UTC, whatever the zone of this JVM is. */
	@Test
	void anUnknownPaymentMayKeepTheMemberFromBuyingForFortyMinutes() {
		unknownFor(Duration.ofMinutes(39));
		assertThat(isUndecidable()).isTrue();
		unknownFor(Duration.ofMinutes(41));
		assertThat(isUndecidable()).isFalse();
	}

	private void unknownFor(Duration time) {
		Instant since = runner.simulation().now().minus(time);
		this.jdbc.sql("update payment_attempt set live_key = 'held', last_unknown_at = ? where order_handle = ?")
			.params(LocalDateTime.ofInstant(since, ZoneOffset.UTC), this.orders.getFirst())
			.update();
	}

	private void reopenTheFirst(Reason reason) {
		String order = this.orders.getFirst();
		this.jdbc.sql("update payment_attempt set status = 'IN_REVIEW' where order_handle = ?").param(order).update();
		this.jdbc.sql("""
				insert into payment_transition (attempt_id, to_status, happened_at, actor, reason)
				select id, 'IN_REVIEW', current_timestamp, 'RECOVERY', ? from payment_attempt where order_handle = ?""")
			.params(reason.name(), order)
			.update();
	}

	private boolean isRefusable(int number) {
		return runner.simulation().records().isRefusable(this.orders.get(number));
	}

	private boolean isUndecidable() {
		return runner.simulation().records().isUndecidable(this.member.id(), runner.simulation().now());
	}

}
