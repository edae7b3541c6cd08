package com.moviecurators.premium.payment.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.Worklists;
import com.moviecurators.premium.payment.Worklists.Kind;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import lombok.RequiredArgsConstructor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Selects what waits for a person. Each payment is in the list once, at most. */
@Component
@RequiredArgsConstructor
class WorklistTable {

	/**
	 * Whether a decision {@code d} about the payment {@code a} is an open proposal. The
	 * payment has not moved since: one that is overtaken stays open until somebody reads
	 * the case.
	 */
	private static final String IS_PROPOSED = """
			d.open_key = a.id and d.history_size = (select count(*) from payment_transition t where t.attempt_id = a.id)
				+ (select count(*) from payment_refund_transition t join payment_refund r on r.id = t.refund_id
					where r.attempt_id = a.id)""";

	private static final String UNDECIDED = """
			(select a.id, 'UNDECIDED', 3, 0, coalesce((select min(t.happened_at) from payment_transition t
				where t.attempt_id = a.id and t.to_status in ('RETURNED', 'APPROVING', 'UNKNOWN', 'REFUNDING')),
				a.created_at)
			from payment_attempt a
			where a.status = '<status>'
				and not exists (select 1 from payment_refund r where r.open_key = a.id)
				and not exists (select 1 from payment_decision d where <proposed>)
			order by a.created_at, a.id limit <most>)
			""";

	/**
	 * All that waits, and no more of each kind than anybody turns pages, so each branch
	 * ends early. An index has its rows in their order, oldest first.
	 */
	static final String WAITING = """
			(select a.id as attempt_id, 'IN_REVIEW' as kind, 0 as rank_of_kind, 1 as at_once,
				coalesce((select max(t.happened_at) from payment_transition t where t.attempt_id = a.id
					and t.to_status = 'IN_REVIEW' and t.from_status <> 'IN_REVIEW'), a.created_at) as since
			from payment_attempt a where a.status = 'IN_REVIEW'
			order by a.created_at, a.id limit <most>)
			union all
			(select a.id, 'AWAITING_CONFIRMATION', 1, 1, d.proposed_at
			from payment_attempt a, payment_decision d
			where <proposed> and d.open_key is not null and a.status <> 'IN_REVIEW'
				and not exists (select 1 from payment_refund r where r.open_key = a.id)
			order by d.open_key limit <most>)
			union all
			(select r.attempt_id, 'REFUND_IN_DOUBT', 2, case when r.status = 'UNKNOWN' then 1 else 0 end, r.requested_at
			from payment_refund r join payment_attempt a on a.id = r.attempt_id
			where r.open_key is not null and a.status <> 'IN_REVIEW'
			order by r.open_key limit <most>)
			union all
			"""
		.concat(Stream.of("RETURNED", "APPROVING", "UNKNOWN", "REFUNDING")
			.map((status) -> UNDECIDED.replace("<status>", status))
			.collect(Collectors.joining("union all\n")))
		.replace("<proposed>", IS_PROPOSED)
		.replace("<most>", Integer.toString((Worklists.LAST_PAGE + 1) * Worklists.PAGE_SIZE));

	private final JdbcClient jdbc;

	/**
	 * Some of the rows, in their order.
	 * @param undecidedBefore since when at the latest an undecided payment waits, or a
	 * refund that is to be made
	 */
	List<Row> find(Instant undecidedBefore, int limit, long offset) {
		return this.jdbc.sql("""
				select w.kind, w.since, a.order_handle, a.order_number, a.status,
					coalesce(paid.total_amount, a.total_amount) as amount, a.member_id, told.reason,
					exists (select 1 from payment_decision d where %s) as awaiting_confirmation
				from (select * from (%s) waiting where waiting.at_once = 1 or waiting.since < ?
						order by waiting.rank_of_kind, waiting.since, waiting.attempt_id limit ? offset ?) w
					join payment_attempt a on a.id = w.attempt_id
					left join payment_approval paid on paid.attempt_id = a.id
					join payment_transition told on told.id = coalesce(
						(select max(t.id) from payment_transition t where t.attempt_id = a.id
							and w.kind = 'IN_REVIEW' and t.to_status = 'IN_REVIEW' and t.from_status <> 'IN_REVIEW'),
						(select max(t.id) from payment_transition t where t.attempt_id = a.id))
				order by w.rank_of_kind, w.since, a.id""".formatted(IS_PROPOSED, WAITING))
			.params(utc(undecidedBefore), limit, offset)
			.query(WorklistTable::read)
			.list();
	}

	/**
	 * How many rows of each kind the pages can show; a kind without any is left out.
	 */
	Map<Kind, Long> count(Instant undecidedBefore) {
		return this.jdbc.sql("""
				select w.kind, count(*) as waiting from (%s) w where w.at_once = 1 or w.since < ?
				group by w.kind""".formatted(WAITING))
			.param(utc(undecidedBefore))
			.query((row, _) -> Map.entry(Kind.valueOf(row.getString("kind")), row.getLong("waiting")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Row read(ResultSet row, int number) throws SQLException {
		return new Row(row.getString("order_handle"), row.getString("order_number"),
				Kind.valueOf(row.getString("kind")), PaymentStatus.valueOf(row.getString("status")),
				row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong("amount"),
				Reason.valueOf(row.getString("reason")), row.getBoolean("awaiting_confirmation"),
				new MemberId(row.getLong("member_id")));
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	/** A row, without what depends on the reader's language. */
	record Row(String order, String orderNumber, Kind kind, PaymentStatus status, Instant since, long amount,
			Reason reason, boolean awaitingConfirmation, MemberId member) {
	}

}
