package com.moviecurators.premium.explorer;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database records of admins' acts, read without the application. */
final class RecordedDecisions {

	private final JdbcClient jdbc;

	RecordedDecisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many acts were done by one admin that need two: whatever is large, refunds that
	 * are large together, money that went back elsewhere, and a close that KakaoPay's
	 * answer does not explain.
	 */
	long byOneAdminOnly(List<Long> members) {
		return this.jdbc
			.sql("""
					select count(*) from (select d.*, a.member_id, sum(case when d.action = 'REFUND' then d.amount else 0 end)
					        over (partition by d.attempt_id order by d.id) as refunded
					    from payment_decision d join payment_attempt a on a.id = d.attempt_id where d.status = 'DONE') d
					where d.member_id in (:members) and (d.closed_by is null or d.closed_by = d.proposed_by
					    or not exists (select 1 from account p where p.id = d.proposed_by))
					and (d.action = 'REFUNDED_ELSEWHERE' or d.refunded > 30000
					    or (d.action in ('RECORD_AS_PAID', 'CLOSE') and d.amount > 30000)
					    or (d.action = 'CLOSE' and not exists (select 1 from payment_transition t
					        where t.attempt_id = d.attempt_id and t.reason = 'CLOSED_BY_ADMIN' and t.kakaopay_answer in
					        ('READY', 'AUTH_PASSWORD', 'QUIT_PAYMENT', 'FAIL_PAYMENT', 'FAIL_AUTH_PASSWORD'))))""")
			.param("members", members)
			.query(Long.class)
			.single();
	}

	/** How many acts were carried out more than once. Nobody wants one twice. */
	long repeated(List<Long> members) {
		return this.jdbc.sql("""
				select count(*) from (select d.attempt_id from payment_decision d
				join payment_attempt a on a.id = d.attempt_id
				where a.member_id in (:members) and d.status = 'DONE'
				group by d.attempt_id, d.action, d.amount having count(*) > 1)""")
			.param("members", members)
			.query(Long.class)
			.single();
	}

	/** Whether it was decided and carried out. */
	boolean isDone(WantedAct act) {
		return this.jdbc.sql("""
				select count(*) > 0 from payment_decision d join payment_attempt a on a.id = d.attempt_id
				where a.order_handle = :order and d.action = :action and d.status = 'DONE'
				and (d.action <> 'REFUND' or (d.amount = :amount and exists (select 1 from payment_refund r
				    where r.attempt_id = a.id and r.origin = 'ADMIN' and r.total_amount = :amount
				    and r.status = :end)))""")
			.param("order", act.order())
			.param("action", act.action().name())
			.param("amount", act.amount())
			.param("end", act.endOfRefund())
			.query(Boolean.class)
			.single();
	}

}
