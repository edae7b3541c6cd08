package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database records about some members, read without the application. */
final class RecordedPayments {

	private static final Duration MAX_UNKNOWN = Duration.ofMinutes(40);

	/** All went back by another way than KakaoPay, which still holds money of it. */
	private static final String WENT_BACK_ELSEWHERE = """
			exists (select 1 from payment_decision d
			    where d.attempt_id = a.id and d.action = 'REFUNDED_ELSEWHERE' and d.status = 'DONE')""";

	/** KakaoPay holds money of it, and may give it back in the partner console. */
	private static final String WATCHED = "(a.status in ('APPROVED', 'PARTIALLY_REFUNDED') or " + WENT_BACK_ELSEWHERE
			+ ")";

	private static final Duration SOON = Duration.ofHours(1);

	private final JdbcClient jdbc;

	RecordedPayments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Attempt> attempts(List<Long> members) {
		return this.jdbc.sql("""
				select a.id, a.member_id, a.order_handle, a.status, a.tid,
				       a.next_check_at is not null and not %s as due,
				       a.claim, a.total_amount as price, p.total_amount as taken,
				       (select coalesce(sum(f.total_amount), 0) from payment_refund f
				           where f.attempt_id = a.id and f.status = 'DONE') as refunded,
				       exists (select 1 from payment_refund f where f.attempt_id = a.id and f.open_key is not null)
				           as refund_open,
				       exists (select 1 from payment_refund f where f.attempt_id = a.id and f.status = 'DONE'
				           and f.ends_access) or %s as access_ended,
				       exists (select 1 from payment_refund f where f.attempt_id = a.id and f.status = 'DONE'
				           and f.origin = 'MEMBER' and f.total_amount = a.total_amount) as withdrawn_in_full,
				       exists (select 1 from payment_refund f where f.attempt_id = a.id and f.status = 'REFUSED')
				           as refund_refused,
				       (select count(*) from payment_return r where r.attempt_id = a.id and r.cipher_text is not null)
				           as tokens
				from payment_attempt a left join payment_approval p on p.attempt_id = a.id
				where a.member_id in (:members)""".formatted(WATCHED, WENT_BACK_ELSEWHERE))
			.param("members", members)
			.query(Attempt.class)
			.list();
	}

	/**
	 * When something is checked next, by the database's clock. What was paid is at rest
	 * unless that is soon: it is asked about every day, and needs nothing.
	 * @param reviewsToo whether payments in review count
	 * @param now the database's time
	 */
	Optional<Instant> nextCheck(boolean reviewsToo, Instant now) {
		return this.jdbc.sql("""
				(select a.next_check_at as next from payment_attempt a
				where a.next_check_at > timestamp '2000-01-01 00:00:00' and (a.status <> 'IN_REVIEW' or ?)
				and (a.next_check_at <= ? or not %s) order by a.next_check_at limit 1)
				union all
				(select f.next_check_at from payment_refund f join payment_attempt a on a.id = f.attempt_id
				where f.next_check_at > timestamp '2000-01-01 00:00:00' and (a.status <> 'IN_REVIEW' or ?)
				order by f.next_check_at limit 1)""".formatted(WATCHED))
			.params(reviewsToo, utc(now.plus(SOON)), reviewsToo)
			.query(LocalDateTime.class)
			.list()
			.stream()
			.min(Comparator.naturalOrder())
			.map((time) -> time.toInstant(ZoneOffset.UTC));
	}

	/** When a payment that was made is next asked about. */
	Optional<Instant> nextWatch() {
		return this.jdbc.sql("""
				select a.next_check_at from payment_attempt a
				where a.next_check_at > timestamp '2000-01-01 00:00:00' and %s
				order by a.next_check_at limit 1""".formatted(WATCHED))
			.query(LocalDateTime.class)
			.optional()
			.map((time) -> time.toInstant(ZoneOffset.UTC));
	}

	/** Stops the checks of payments in review, which would go on for ever. */
	void unscheduleReviews() {
		this.jdbc.sql("""
				update payment_refund set next_check_at = null
				where attempt_id in (select id from payment_attempt where status = 'IN_REVIEW')""").update();
		this.jdbc.sql("update payment_attempt set next_check_at = null where status = 'IN_REVIEW'").update();
	}

	/** Stops all checks. */
	void unscheduleAll() {
		this.jdbc.sql("update payment_attempt set next_check_at = null where next_check_at is not null").update();
		this.jdbc.sql("update payment_refund set next_check_at = null where next_check_at is not null").update();
	}

	/**
	 * Whether the rules refuse this purchase: the member has premium, is gone, or a
	 * person decides about an earlier attempt that was closed before.
	 */
	boolean isRefusable(String order) {
		return this.jdbc
			.sql("""
					select m.premium or m.closed_at is not null or exists (select 1 from payment_attempt e
					    where e.member_id = a.member_id and e.plan_code = a.plan_code and e.id <> a.id
					    and e.status = 'IN_REVIEW' and e.live_key is null and (select t.reason from payment_transition t
					        where t.attempt_id = e.id order by t.id desc limit 1) not in ('CHECKS_FAILED', 'GAVE_UP_ASKING'))
					from account m join payment_attempt a on a.member_id = m.id where a.order_handle = ?""")
			.param(order)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Whether a purchase of this member's is in review, or unknown for no longer than it
	 * may be. An attempt that was closed and then paid is in review without a live key.
	 */
	boolean isUndecidable(long member, Instant now) {
		return this.jdbc.sql("""
				select count(*) > 0 from payment_attempt
				where member_id = ? and (status = 'IN_REVIEW' or (live_key is not null and last_unknown_at > ?))""")
			.params(member, utc(now.minus(MAX_UNKNOWN)))
			.query(Boolean.class)
			.single();
	}

	/** As the columns have it. H2 would take an instant in the zone of this JVM. */
	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	/** Whether the approval was claimed after the time to pay. */
	boolean isClaimedTooLate(String order) {
		return this.jdbc.sql("""
				select dateadd('SECOND', -30, claimed_until) >= expires_at
				from payment_attempt where order_handle = ?""").param(order).query(Boolean.class).single();
	}

	/** Whether the open claim is recovery's. */
	boolean isClaimedByRecovery(String order) {
		return this.jdbc.sql("""
				select t.actor = 'RECOVERY' from payment_transition t join payment_attempt a on a.id = t.attempt_id
				where a.order_handle = ? order by t.id desc limit 1""").param(order).query(Boolean.class).single();
	}

	/** Whether nobody holds the claim any more under which this call is made. */
	boolean isTakenAway(boolean cancel, String tid) {
		String left = cancel ? """
				select count(*) = 0 from payment_refund r join payment_attempt a on a.id = r.attempt_id
				where a.tid = ? and r.status in ('CALLING', 'DONE')""" : """
				select count(*) = 0 from payment_attempt where tid = ?
				and status not in ('RETURNED', 'UNKNOWN', 'CANCELED', 'FAILED', 'EXPIRED')""";
		return this.jdbc.sql(left).param(tid).query(Boolean.class).single();
	}

	/** The history rows by attempt, in the order they were written. */
	Map<Long, List<HistoryRow>> history(List<Long> members) {
		return this.jdbc.sql("""
				select t.id, t.attempt_id, t.from_status, t.to_status, t.reason, t.kakaopay_answer
				from payment_transition t join payment_attempt a on a.id = t.attempt_id
				where a.member_id in (:members) order by t.id""")
			.param("members", members)
			.query(HistoryRow.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(HistoryRow::attemptId));
	}

	/** How many refunds have a history that does not end with their status. */
	long brokenRefundHistories(List<Long> members) {
		return this.jdbc.sql("""
				select count(*) from payment_refund r join payment_attempt a on a.id = r.attempt_id
				where a.member_id in (:members) and r.status <> (select t.to_status from payment_refund_transition t
				where t.refund_id = r.id order by t.id desc limit 1)""")
			.param("members", members)
			.query(Long.class)
			.single();
	}

	Account account(long member) {
		return this.jdbc.sql("""
				select premium, premium_on_hold as on_hold, closed_at is not null as closed,
				       (select count(*) from membership_period m where m.member_id = a.id and m.ended_at is null
				           and m.order_handle is not null) as periods,
				       (select count(*) from membership_period m where m.member_id = a.id and m.ended_at is null
				           and m.order_handle is null) as grants
				from account a where a.id = ?""").param(member).query(Account.class).single();
	}

	record Attempt(long id, long memberId, String orderHandle, String status, @Nullable String tid, boolean due,
			int claim, long price, @Nullable Long taken, long refunded, boolean refundOpen, boolean accessEnded,
			boolean withdrawnInFull, boolean refundRefused, long tokens) {

		boolean is(String... statuses) {
			return List.of(statuses).contains(this.status);
		}

		/** What we hold of it by our own records, in won. */
		long amount() {
			return captured() - this.refunded;
		}

		/** What was taken, in won, whatever went back. */
		long captured() {
			return Objects.requireNonNullElse(this.taken, 0L);
		}

		/** Whether the member got all of it back by asking for it. */
		boolean isWithdrawnInFull() {
			return this.withdrawnInFull;
		}

		/** Whether it is paid and its access goes on. */
		boolean givesAccess() {
			return is("APPROVED") || (is("PARTIALLY_REFUNDED") && !this.accessEnded);
		}

	}

	record HistoryRow(long id, long attemptId, @Nullable String fromStatus, String toStatus, String reason,
			@Nullable String kakaopayAnswer) {
	}

	record Account(boolean premium, boolean onHold, boolean closed, long periods, long grants) {
	}

}
