package com.moviecurators.premium.drill.check;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.check.Finding.Kind;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Action;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Payment;
import com.moviecurators.premium.drill.load.MemberReport;
import com.moviecurators.premium.drill.load.MemberReport.Return;
import com.moviecurators.premium.drill.load.MemberReport.Use;
import com.moviecurators.premium.drill.load.MemberReport.Withdrawal;
import com.moviecurators.premium.drill.load.ObservedStatus;
import com.moviecurators.premium.drill.process.Database;

/**
 * Discrepancies made on purpose, which the checker has to find. They are made in a
 * transaction that is rolled back, in KakaoPay's records or in a member's report.
 */
public enum SeededDiscrepancy {

	APPROVAL_DELETED(Kind.CHARGE_NOT_RECORDED, SeedTarget.PAID,
			Change.row("delete from payment_approval where attempt_id = ?")),

	APPROVED_SET_TO_FAILED(Kind.MORE_HELD, SeedTarget.PAID,
			Change.row("update payment_attempt set status = 'FAILED' where id = ?")),

	AMOUNT_CHANGED(Kind.AMOUNT_DIFFERS, SeedTarget.PAID,
			Change.row("update payment_approval set total_amount = total_amount + 1 where attempt_id = ?")),

	AID_CHANGED(Kind.AID_DIFFERS, SeedTarget.PAID,
			Change.row("update payment_approval set aid = 'A0' where attempt_id = ?")),

	PREMIUM_REMOVED(Kind.NOT_PREMIUM, SeedTarget.PAID,
			Change.row("update account set premium = false where id = " + Sql.MEMBER)),

	PERIOD_DELETED(Kind.NOT_PREMIUM, SeedTarget.PAID,
			Change.row("delete from membership_period where order_handle = " + Sql.ORDER)),

	PERIOD_ENDED(Kind.NOT_PREMIUM, SeedTarget.PAID,
			Change.row("update membership_period set ended_at = starts_at where order_handle = " + Sql.ORDER)),

	PREMIUM_WITHOUT_PAYMENT(Kind.PREMIUM_NEVER_PAID, SeedTarget.PAID,
			Change.row("insert into account (id, email, password_hash, display_name, role, premium, "
					+ "created_at) select 1000000 + id, 'nobody@example.com', '', '', 'MEMBER', true, created_at "
					+ "from payment_attempt where id = ?")),

	GRANT_WITHOUT_PREMIUM(Kind.PERIOD_WITHOUT_PREMIUM, SeedTarget.WITHDRAWN,
			Change.row("insert into membership_period (member_id, starts_at, granted_by) "
					+ "select member_id, created_at, member_id from payment_attempt where id = ?")),

	RECORDED_AS_PAID_AND_CLOSED(Kind.NOT_RECORDED_AS_PAID, SeedTarget.DECIDED,
			Change.row("update payment_attempt set status = 'FAILED' where id = ?")),

	HISTORY_ROW_DELETED(Kind.HISTORY_GAP, SeedTarget.PAID,
			Change.row("delete from payment_transition where to_status = 'READY' and attempt_id = ?")),

	HISTORY_ENDS_ELSEWHERE(Kind.HISTORY_ENDS_ELSEWHERE, SeedTarget.PAID,
			Change.row("update payment_attempt set status = 'REFUNDED' where id = ?")),

	LEFT_UNDECIDED(Kind.PAYMENT_UNDECIDED, SeedTarget.PAID,
			Change.row("update payment_attempt set status = 'UNKNOWN' where id = ?")),

	LEFT_IN_REVIEW(Kind.PAYMENT_UNDECIDED, SeedTarget.DECIDED,
			Change.row("update payment_attempt set status = 'IN_REVIEW' where id = ?")),

	REFUND_NOT_RECORDED(Kind.CANCEL_NOT_RECORDED, SeedTarget.WITHDRAWN,
			Change.row("update payment_refund set status = 'REFUSED' where attempt_id = ?")),

	REFUND_AMOUNT_CHANGED(Kind.REFUND_NOT_AT_KAKAOPAY, SeedTarget.WITHDRAWN,
			Change.row("update payment_refund set total_amount = total_amount - 1 where attempt_id = ?")),

	REFUNDED_SET_TO_APPROVED(Kind.STATUS_DIFFERS, SeedTarget.WITHDRAWN,
			Change.row("update payment_attempt set status = 'APPROVED' where id = ?")),

	REFUND_LEFT_OPEN(Kind.REFUND_UNDECIDED, SeedTarget.WITHDRAWN,
			Change.row("update payment_refund set status = 'UNKNOWN' where attempt_id = ?")),

	REFUND_NOBODY_DECIDED(Kind.REFUND_NOBODY_ASKED_FOR, SeedTarget.WITHDRAWN,
			Change.row("update payment_refund set origin = 'ADMIN' where attempt_id = ?")),

	REFUND_HISTORY_ROW_DELETED(Kind.HISTORY_GAP, SeedTarget.WITHDRAWN,
			Change.row("delete from payment_refund_transition where from_status is null and refund_id = "
					+ "(select id from payment_refund where attempt_id = ?)")),

	REFUND_HISTORY_ENDS_ELSEWHERE(Kind.HISTORY_ENDS_ELSEWHERE, SeedTarget.WITHDRAWN,
			Change.row("delete from payment_refund_transition where to_status = 'DONE' and refund_id = "
					+ "(select id from payment_refund where attempt_id = ?)")),

	PERIOD_REOPENED(Kind.PERIOD_KEPT, SeedTarget.WITHDRAWN,
			Change.row("update membership_period set ended_at = null where order_handle = " + Sql.ORDER)),

	PREMIUM_KEPT(Kind.PREMIUM_KEPT, SeedTarget.WITHDRAWN,
			Change.row("update account set premium = true where id = " + Sql.MEMBER)),

	PREMIUM_LEFT_ON_HOLD(Kind.LEFT_ON_HOLD, SeedTarget.WITHDRAWN,
			Change.row("update account set premium_on_hold = true where id = " + Sql.MEMBER)),

	PROPOSAL_LEFT_OPEN(Kind.PROPOSAL_OPEN, SeedTarget.DECIDED,
			Change.row("update payment_decision set status = 'PROPOSED' " + Sql.CONFIRMED)),

	DECIDED_ALONE(Kind.DECIDED_ALONE, SeedTarget.DECIDED,
			Change.row("update payment_decision set proposed_by = closed_by " + Sql.CONFIRMED)),

	DECISION_DELETED(Kind.NOT_IN_AUDIT_LOG, SeedTarget.DECIDED,
			Change.row("delete from payment_decision " + Sql.CONFIRMED)),

	DECISION_NOT_CARRIED_OUT(Kind.NOT_CARRIED_OUT, SeedTarget.DECIDED,
			Change.row("update payment_decision set action = 'REFUND', amount = 1 " + Sql.CONFIRMED)),

	AUDIT_ENTRY_DELETED(Kind.NOT_IN_AUDIT_LOG, SeedTarget.DECIDED,
			Change.row("delete from audit_entry where action = 'CONFIRMED' and order_handle = " + Sql.ORDER
					+ " order by id limit 1")),

	CHARGED_TWICE(Kind.CHARGED_TWICE, SeedTarget.PAID, Change.actions(SeededDiscrepancy::twice)),

	TWO_PAID_ORDERS(Kind.PAYS_TWICE, SeedTarget.PAID,
			Change.kakaoPay((payment) -> List.of(payment,
					new Payment("another-order", payment.user(), payment.status(), 1, payment.actions())))),

	UNRECORDED_CHARGE(Kind.CHARGE_NOT_RECORDED, SeedTarget.PAID,
			Change.kakaoPay((payment) -> List.of(payment,
					new Payment("another-order", "somebody", "SUCCESS_PAYMENT", 1, payment.actions())))),

	NEVER_CHARGED(Kind.PAYMENT_NOT_AT_KAKAOPAY, SeedTarget.PAID, Change.actions((actions) -> List.of())),

	CANCELED_TWICE(Kind.REFUNDED_TWICE, SeedTarget.WITHDRAWN, Change.actions(SeededDiscrepancy::twice)),

	NEVER_CANCELED(Kind.REFUND_NOT_AT_KAKAOPAY, SeedTarget.WITHDRAWN,
			Change.actions((actions) -> actions.subList(0, 1))),

	CONSOLE_CANCEL_UNNOTICED(Kind.CANCEL_NOT_RECORDED, SeedTarget.PAID, Change
		.actions((actions) -> Stream.concat(actions.stream(), Stream.of(new Action("A1", "CANCEL", 1, ""))).toList())),

	CHARGED_LESS(Kind.LESS_HELD, SeedTarget.PAID,
			Change.actions((actions) -> actions.stream()
				.map((action) -> new Action(action.aid(), action.type(), action.amount() - 1, action.payload()))
				.toList())),

	PREMIUM_DENIED(Kind.PREMIUM_NOT_SHOWN, SeedTarget.PAID,
			Change.told((payment) -> told(false, observed(payment, "APPROVED", 0, 0)))),

	PAYMENT_MADE_UP(Kind.UNPAID_SHOWN_AS_PAID, SeedTarget.PAID, Change
		.told((payment) -> told(false, new ObservedStatus(Instant.EPOCH, "never-paid", "APPROVED", 0, 0, false)))),

	REFUND_MADE_UP(Kind.REFUND_CLAIMED, SeedTarget.PAID,
			Change.told((payment) -> shown(payment, "PARTIALLY_REFUNDED", 0, 1))),

	TWO_ENDS(Kind.TWO_ENDS_SHOWN, SeedTarget.PAID,
			Change.told(
					(payment) -> told(true, observed(payment, "EXPIRED", 0, 0), observed(payment, "APPROVED", 0, 0)))),

	CHARGE_DENIED(Kind.CHARGE_DENIED, SeedTarget.PAID, Change.told((payment) -> shown(payment, "EXPIRED", 0, 0))),

	WRONG_RECEIPT(Kind.WRONG_RECEIPT, SeedTarget.PAID, Change.told((payment) -> shown(payment, "APPROVED", 1, 0))),

	REFUND_CLAIMED(Kind.REFUNDED_AND_HELD, SeedTarget.PAID, Change.told((payment) -> shown(payment, "REFUNDED", 0, 0))),

	REFUND_DENIED(Kind.REFUND_NOT_SHOWN, SeedTarget.WITHDRAWN,
			Change.told((payment) -> shown(payment, "APPROVED", 0, 0))),

	KEPT_BY_ACCOUNT_PAGE(Kind.PREMIUM_SHOWN, SeedTarget.WITHDRAWN,
			Change.told((payment) -> withdrew(payment, payment.canceled(), Use.UNCERTAIN))),

	OTHER_REFUND_TOLD(Kind.WRONG_REFUND_TOLD, SeedTarget.WITHDRAWN,
			Change.told((payment) -> withdrew(payment, payment.canceled() + 1, Use.UNCERTAIN))),

	WRONG_SHARE(Kind.WRONG_SHARE, SeedTarget.WITHDRAWN,
			Change.told(
					(payment) -> withdrew(payment, payment.canceled(), (payment.held() > 0) ? Use.UNUSED : Use.USED))),

	RETURN_LOST(Kind.RETURN_LOST, SeedTarget.PAID,
			Change.told((payment) -> new MemberReport("refused@example.com",
					Set.of(new Return("some-order", Instant.EPOCH, false)), List.of(), List.of(), List.of(), false))),

	SERVER_FAILED(Kind.SERVER_ERROR, SeedTarget.PAID, Change.told((payment) -> new MemberReport("refused@example.com",
			Set.of(), List.of(), List.of(), List.of("500"), true)));

	private final Kind kind;

	private final SeedTarget target;

	private final Change change;

	SeededDiscrepancy(Kind kind, SeedTarget target, Change change) {
		this.kind = kind;
		this.target = target;
		this.change = change;
	}

	/** Returns what the checker has to find. */
	public Kind kind() {
		return this.kind;
	}

	/** Returns the snapshot with the discrepancy in it. */
	public SystemSnapshot in(SystemSnapshot sound, Database database) {
		return this.change.in(sound, this.target.in(sound.database()), database);
	}

	/** Repeats what KakaoPay did last. */
	private static List<Action> twice(List<Action> actions) {
		return Stream.concat(actions.stream(), Stream.of(actions.getLast())).toList();
	}

	private static MemberReport shown(Payment payment, String status, long amount, long refunded) {
		return told(true, observed(payment, status, amount, refunded));
	}

	private static MemberReport told(boolean premium, ObservedStatus... observed) {
		return new MemberReport("misled@example.com", Set.of(), List.of(observed), List.of(), List.of(), premium);
	}

	private static ObservedStatus observed(Payment payment, String status, long amount, long refunded) {
		return new ObservedStatus(Instant.EPOCH, payment.order(), status, amount, refunded, false);
	}

	/** A member who withdrew, and whose account page says premium. */
	private static MemberReport withdrew(Payment payment, long refunded, Use use) {
		return new MemberReport("misled@example.com", Set.of(), List.of(observed(payment, "APPROVED", 0, 0)),
				List.of(new Withdrawal(payment.order(), refunded, use)), List.of(), true);
	}

	/** Parts of statements. Each has one parameter, the attempt's id. */
	private static final class Sql {

		static final String ORDER = "(select order_handle from payment_attempt where id = ?)";

		static final String MEMBER = "(select member_id from payment_attempt where id = ?)";

		/** The first decision that a second admin confirmed. */
		static final String CONFIRMED = "where attempt_id = ? and status = 'DONE' and closed_by is not null "
				+ "order by id limit 1";

	}

}
