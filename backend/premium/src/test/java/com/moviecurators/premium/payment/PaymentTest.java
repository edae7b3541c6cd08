package com.moviecurators.premium.payment;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.approve.ApprovingPayment;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.ScriptedOrderNumbers;
import com.moviecurators.premium.payment.callback.ReceivingReturn;
import com.moviecurators.premium.payment.callback.ReportingReturn;
import com.moviecurators.premium.payment.query.MemberPayments;
import com.moviecurators.premium.payment.recover.RecoveringPayments;
import com.moviecurators.premium.payment.start.StartedPayment;
import com.moviecurators.premium.payment.start.StartingPayment;
import com.moviecurators.premium.support.DatabaseTest;
import com.moviecurators.premium.support.VirtualClock;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The payment core on a real database: only KakaoPay is scripted, time stands still, and
 * recovery runs when asked to.
 */
@DatabaseTest
@SpringBootTest(properties = "premium.payment.recovery-enabled=false")
@Import({ PaymentTest.Script.class, VirtualClock.class, ScriptedClusterTime.class })
public abstract class PaymentTest {

	public static final String PLAN = "PREMIUM_LIFETIME";

	public static final String TOKEN = "b7d1c0ffee5eed42aa01";

	/** For how long recovery leaves a requested refund to whoever requested it. */
	public static final Duration GRACE = Duration.ofSeconds(4);

	@Autowired
	public VirtualClock clock;

	@Autowired
	public ScriptedClusterTime time;

	@Autowired
	public ScriptedKakaoPay kakaoPay;

	@Autowired
	public ScriptedOrderNumbers orderNumbers;

	@Autowired
	public Sabotage sabotage;

	@Autowired
	public StartingPayment starting;

	@Autowired
	public ApprovingPayment approving;

	@Autowired
	public ReceivingReturn receiving;

	@Autowired
	public ReportingReturn reporting;

	@Autowired
	public RecoveringPayments recovering;

	@Autowired
	public MemberPayments memberPayments;

	@Autowired
	public JdbcClient jdbc;

	public MemberId member;

	@BeforeEach
	void reset() {
		this.clock.reset();
		// What an earlier test left undecided must not be checked by this one.
		this.jdbc.sql("update payment_attempt set next_check_at = null where next_check_at is not null").update();
		this.jdbc.sql("update payment_refund set next_check_at = null where next_check_at is not null").update();
		this.kakaoPay.reset();
		this.kakaoPay.clock = this.clock;
		this.time.reset();
		this.member = newMember();
	}

	public MemberId newMember() {
		String email = UUID.randomUUID() + "@example.com";
		this.jdbc.sql("""
				insert into account (email, password_hash, display_name, role, premium, created_at)
				values (?, '{noop}x', 'Member', 'MEMBER', false, current_timestamp)""").param(email).update();
		return new MemberId(
				this.jdbc.sql("select id from account where email = ?").param(email).query(Long.class).single());
	}

	/** A payment that the member went to KakaoPay with. */
	public String readyOrder() {
		return start(this.member).order();
	}

	/** A payment whose approve call had no answer. */
	public String unknownOrder() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
		return order;
	}

	public StartedPayment start(MemberId who) {
		return this.starting.start(who, PLAN);
	}

	public PaymentStatus status(String order) {
		return PaymentStatus.valueOf(this.jdbc.sql("select status from payment_attempt where order_handle = ?")
			.param(order)
			.query(String.class)
			.single());
	}

	public boolean isPremium(MemberId who) {
		return this.jdbc.sql("select premium from account where id = ?")
			.param(who.value())
			.query(Boolean.class)
			.single();
	}

	public long count(String table, String order) {
		return this.jdbc
			.sql("select count(*) from " + table
					+ " where attempt_id = (select id from payment_attempt where order_handle = ?)")
			.param(order)
			.query(Long.class)
			.single();
	}

	public List<String> reasons(String order) {
		return this.jdbc.sql("""
				select t.reason from payment_transition t join payment_attempt a on a.id = t.attempt_id
				where a.order_handle = ? order by t.id""").param(order).query(String.class).list();
	}

	/** Time passes, and recovery checks all that is due then. */
	public void recoverAfter(Duration wait) {
		this.clock.advance(wait);
		this.recovering.recoverDue();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Script {

		@Bean
		@Primary
		ScriptedKakaoPay scriptedKakaoPay() {
			return new ScriptedKakaoPay();
		}

		/** Carries out checks one after the other, before the pass ends. */
		@Bean(defaultCandidate = false)
		@Primary
		@Qualifier("recoveryExecutor")
		TaskExecutor directExecutor() {
			return new SyncTaskExecutor();
		}

		@Bean
		@Primary
		ScriptedOrderNumbers scriptedOrderNumbers() {
			return new ScriptedOrderNumbers();
		}

		@Bean
		Sabotage sabotage(JdbcTemplate jdbc) {
			return new Sabotage(jdbc);
		}

	}

}
