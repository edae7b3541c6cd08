package com.moviecurators.premium.payment.query;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.Worklists;
import com.moviecurators.premium.payment.Worklists.Item;
import com.moviecurators.premium.payment.Worklists.Kind;
import com.moviecurators.premium.payment.Worklists.Worklist;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** What waits for a person is in the list once, and the most urgent first. */
class ReadingWorklistTest extends PaymentTest {

	private static final LocalDateTime LONG_AGO = LocalDateTime.parse("2001-01-01T00:00:00");

	@Autowired
	Worklists worklists;

	@Autowired
	WorklistTable table;

	@BeforeEach
	void leaveNothingWaiting() {
		this.jdbc.sql("update payment_decision set status = 'OVERTAKEN', open_key = null").update();
		this.jdbc.sql("update payment_refund set status = 'DONE', open_key = null").update();
		this.jdbc.sql("update payment_attempt set status = 'FAILED', live_key = null").update();
	}

	@Test
	void listsReviewsThenRefundsInDoubtThenWhatIsUndecided() {
		String undecided = unknownOrder();
		String inDoubt = refundInDoubt(other(), "REFUNDING");
		this.clock.advance(Duration.ofSeconds(61));
		String reviewed = reviewed(other());
		String reviewedLater = reviewed(other());

		Worklist list = this.worklists.read(0, Locale.KOREAN);

		assertThat(list.items()).extracting(Item::order).containsExactly(reviewed, reviewedLater, inDoubt, undecided);
		assertThat(list.items()).extracting(Item::kind)
			.containsExactly(Kind.IN_REVIEW, Kind.IN_REVIEW, Kind.REFUND_IN_DOUBT, Kind.UNDECIDED);
		assertThat(list.counts()).isEqualTo(new Worklists.Counts(2, 0, 1, 1));
		Item last = list.items().getLast();
		assertThat(last.status()).isEqualTo(PaymentStatus.UNKNOWN);
		assertThat(last.member()).isEqualTo(this.member);
		assertThat(last.text()).isNotBlank();
	}

	@Test
	void leavesOutWhatRecoveryStillHasTimeFor() {
		unknownOrder();
		this.clock.advance(Duration.ofSeconds(59));
		assertThat(this.worklists.read(0, Locale.KOREAN).items()).isEmpty();
		this.clock.advance(Duration.ofSeconds(2));
		assertThat(this.worklists.read(0, Locale.KOREAN).items()).hasSize(1);
	}

	@Test
	void waitsSinceTheBrowserCameBackHoweverOftenTheStateChanged() {
		String order = unknownOrder();
		this.clock.advance(Duration.ofSeconds(61));
		this.jdbc
			.sql("""
					insert into payment_transition (attempt_id, from_status, to_status, happened_at, actor, reason)
					select id, 'UNKNOWN', 'UNKNOWN', ?, 'RECOVERY', 'LEASE_OVER' from payment_attempt where order_handle = ?""")
			.params(LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC), order)
			.update();
		assertThat(this.worklists.read(0, Locale.KOREAN).items()).hasSize(1);
	}

	@Test
	void listsAReviewWithARefundInDoubtOnce() {
		refundInDoubt(this.member, "IN_REVIEW");
		assertThat(this.worklists.read(0, Locale.KOREAN).items()).extracting(Item::kind)
			.containsExactly(Kind.IN_REVIEW);
	}

	@Test
	void listsAProposalAboutAPaidPayment() {
		String inDoubt = refundInDoubt(other(), "REFUNDING");
		String proposed = start(other()).order();
		move(proposed, "APPROVED");
		propose(proposed);
		String reviewed = reviewed(other());
		propose(reviewed);

		Worklist list = this.worklists.read(0, Locale.KOREAN);

		assertThat(list.items()).extracting(Item::order).containsExactly(reviewed, proposed, inDoubt);
		assertThat(list.items()).extracting(Item::kind)
			.containsExactly(Kind.IN_REVIEW, Kind.AWAITING_CONFIRMATION, Kind.REFUND_IN_DOUBT);
		assertThat(list.items().get(1).awaitingConfirmation()).isTrue();
		assertThat(list.counts()).isEqualTo(new Worklists.Counts(1, 1, 1, 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "REQUESTED", "CALLING" })
	void listsARefundThatIsNotMadeForAMinute(String status) {
		String order = refundInDoubt(this.member, "APPROVED");
		this.jdbc.sql("update payment_refund set status = ? where status = 'UNKNOWN'").param(status).update();
		this.jdbc.sql("update payment_refund set requested_at = ? where open_key is not null")
			.param(LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		assertThat(this.worklists.read(0, Locale.KOREAN).items()).isEmpty();
		this.clock.advance(Duration.ofSeconds(61));
		Worklist list = this.worklists.read(0, Locale.KOREAN);
		assertThat(list.items()).extracting(Item::order).containsExactly(order);
		assertThat(list.counts().refundsInDoubt()).isOne();
	}

	@Test
	void hasPages() {
		List<String> orders = IntStream.range(0, 26).mapToObj((_) -> reviewed(other())).toList();
		Worklist second = this.worklists.read(1, Locale.ENGLISH);
		assertThat(second.items()).extracting(Item::order).containsExactly(orders.getLast());
		assertThat(second.counts().inReview()).isEqualTo(26);
		assertThat(this.worklists.read(Worklists.LAST_PAGE, Locale.ENGLISH).items()).isEmpty();
	}

	/** Nobody turns more pages: what lies behind them is not counted. */
	@Test
	void countsNoMoreOfAKindThanItsPagesShow() {
		String digits = IntStream.range(0, 11)
			.mapToObj((digit) -> "select " + digit + " as digit")
			.collect(Collectors.joining(" union all "));
		this.jdbc
			.sql("""
					insert into payment_attempt (order_handle, order_number, member_id, partner_user_id, plan_code, item_name,
						total_amount, vat_amount, status, created_at, expires_at, claim, checks, check_failures, version)
					select concat('many-', x.number), concat('MANY-', x.number), ?, 'p', 'P', 'x', 1, 0, 'IN_REVIEW', ?, ?, 0, 0, 0, 0
					from (select 1331 * a.digit + 121 * b.digit + 11 * c.digit + d.digit as number
						from (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) d) x where x.number < 10100"""
				.formatted(digits))
			.params(this.member.value(), LONG_AGO, LONG_AGO)
			.update();
		try {
			assertThat(this.table.count(this.clock.instant()))
				.containsOnly(entry(Kind.IN_REVIEW, (long) (Worklists.LAST_PAGE + 1) * Worklists.PAGE_SIZE));
		}
		finally {
			this.jdbc.sql("delete from payment_attempt where order_handle like 'many-%'").update();
		}
	}

	/** What is shown is what is searched for, and what the case shows. */
	@Test
	void showsTheAmountThatKakaoPayTook() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.pay(request, 40_000));
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(this.worklists.read(0, Locale.KOREAN).items()).extracting(Item::amount).containsExactly(40_000L);
	}

	@Test
	void saysWhyItIsInReviewWhateverHappenedSince() {
		String order = reviewed(this.member);
		this.jdbc
			.sql("""
					insert into payment_transition (attempt_id, from_status, to_status, happened_at, actor, reason)
					select id, 'IN_REVIEW', 'IN_REVIEW', ?, 'KAKAOPAY', 'REFUND_ANSWERED' from payment_attempt where order_handle = ?""")
			.params(LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC), order)
			.update();
		assertThat(this.worklists.read(0, Locale.KOREAN).items()).extracting(Item::reason)
			.containsExactly(Reason.ANSWER_DIFFERS);
	}

	private MemberId other() {
		return newMember();
	}

	private String reviewed(MemberId who) {
		String order = start(who).order();
		move(order, "IN_REVIEW");
		this.clock.advance(Duration.ofMillis(1));
		return order;
	}

	private void propose(String order) {
		this.jdbc.sql("""
				insert into payment_decision (attempt_id, action, amount, ends_access, reason, status, open_key,
					history_size, proposed_by, proposed_at, version)
				select a.id, 'REFUND', 39000, true, 'asked for', 'PROPOSED', a.id,
					(select count(*) from payment_transition t where t.attempt_id = a.id), 1, ?, 0
				from payment_attempt a where a.order_handle = ?""")
			.params(LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC), order)
			.update();
	}

	private String refundInDoubt(MemberId who, String status) {
		String order = start(who).order();
		move(order, status);
		this.jdbc
			.sql("""
					insert into payment_refund (attempt_id, status, open_key, reason, total_amount, tax_free_amount, vat_amount,
						canceled_before, paid_amount, requested_at, claim, checks, check_failures, version)
					select id, 'UNKNOWN', id, 'PAID_ALREADY_PREMIUM', 100, 0, 9, 0, 100, created_at, 1, 0, 0, 0
					from payment_attempt where order_handle = ?""")
			.param(order)
			.update();
		return order;
	}

	private void move(String order, String status) {
		this.jdbc.sql("""
				insert into payment_transition (attempt_id, from_status, to_status, happened_at, actor, reason)
				select id, status, ?, ?, 'KAKAOPAY', 'ANSWER_DIFFERS' from payment_attempt where order_handle = ?""")
			.params(status, LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC), order)
			.update();
		this.jdbc.sql("update payment_attempt set status = ? where order_handle = ?").params(status, order).update();
	}

}
