package com.moviecurators.premium.drill.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.moviecurators.premium.drill.check.Finding.Kind;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Payment;
import com.moviecurators.premium.drill.load.MemberReport;
import com.moviecurators.premium.drill.load.MemberReport.Return;
import com.moviecurators.premium.drill.load.ObservedStatus;
import com.moviecurators.premium.drill.process.Database;

/**
 * Discrepancies made on purpose, which the checker has to find. They are made in a
 * transaction that is rolled back, in KakaoPay's records or in a member's report.
 */
public enum SeededDiscrepancy {

	APPROVAL_DELETED(Kind.LOST_MONEY, "delete from payment_approval where attempt_id = ?"),

	APPROVED_SET_TO_FAILED(Kind.LOST_MONEY, "update payment_attempt set status = 'FAILED' where id = ?"),

	AMOUNT_CHANGED(Kind.MISMATCH, "update payment_approval set total_amount = total_amount + 1 where attempt_id = ?"),

	AID_CHANGED(Kind.MISMATCH, "update payment_approval set aid = 'A0' where attempt_id = ?"),

	PREMIUM_REMOVED(Kind.LOST_PREMIUM,
			"update account set premium = false where id = " + "(select member_id from payment_attempt where id = ?)"),

	PERIOD_DELETED(Kind.LOST_PREMIUM,
			"delete from membership_period where order_handle = "
					+ "(select order_handle from payment_attempt where id = ?)"),

	PREMIUM_WITHOUT_PAYMENT(Kind.NOT_AT_KAKAOPAY,
			"insert into account (id, email, password_hash, display_name, role, premium, "
					+ "created_at) select 1000000 + id, 'nobody@example.com', '', '', 'MEMBER', true, created_at "
					+ "from payment_attempt where id = ?"),

	HISTORY_ROW_DELETED(Kind.HISTORY_BROKEN,
			"delete from payment_transition where to_status = 'READY' " + "and attempt_id = ?"),

	HISTORY_ENDS_ELSEWHERE(Kind.HISTORY_BROKEN, "update payment_attempt set status = 'REFUNDED' where id = ?"),

	LEFT_UNDECIDED(Kind.UNDECIDED, "update payment_attempt set status = 'UNKNOWN' where id = ?"),

	CHARGED_TWICE(Kind.DOUBLE_CHARGE) {
		@Override
		List<Payment> change(Payment payment) {
			List<KakaoPaySnapshot.Action> twice = new ArrayList<>(payment.actions());
			twice.addAll(payment.charges());
			return List.of(new Payment(payment.order(), payment.user(), payment.status(), 2, twice));
		}
	},

	TWO_PAID_ORDERS(Kind.DOUBLE_CHARGE) {
		@Override
		List<Payment> change(Payment payment) {
			return List.of(payment,
					new Payment("another-order", payment.user(), payment.status(), 1, payment.actions()));
		}
	},

	UNRECORDED_CHARGE(Kind.LOST_MONEY) {
		@Override
		List<Payment> change(Payment payment) {
			return List.of(payment, new Payment("another-order", "somebody", "SUCCESS_PAYMENT", 1, payment.actions()));
		}
	},

	NEVER_CHARGED(Kind.NOT_AT_KAKAOPAY) {
		@Override
		List<Payment> change(Payment payment) {
			return List.of(new Payment(payment.order(), payment.user(), "AUTH_PASSWORD", 1, List.of()));
		}
	},

	CHARGE_DENIED(Kind.WRONG_STATUS_SHOWN) {
		@Override
		MemberReport report(Payment payment) {
			return new MemberReport("misled@example.com", Set.of(),
					List.of(new ObservedStatus(Instant.EPOCH, payment.order(), "EXPIRED", 0, true)), List.of(), true);
		}
	},

	WRONG_RECEIPT(Kind.WRONG_STATUS_SHOWN) {
		@Override
		MemberReport report(Payment payment) {
			return new MemberReport("misled@example.com", Set.of(),
					List.of(new ObservedStatus(Instant.EPOCH, payment.order(), "APPROVED", 1, false)), List.of(), true);
		}
	},

	RETURN_LOST(Kind.LOST_RETURN) {
		@Override
		MemberReport report(Payment payment) {
			return new MemberReport("refused@example.com", Set.of(new Return("some-order", Instant.EPOCH, false)),
					List.of(), List.of(), false);
		}
	},

	SERVER_FAILED(Kind.SERVER_ERROR) {
		@Override
		MemberReport report(Payment payment) {
			return new MemberReport("refused@example.com", Set.of(), List.of(), List.of("500"), true);
		}
	};

	private final Kind kind;

	private final String sql;

	SeededDiscrepancy(Kind kind) {
		this(kind, "");
	}

	SeededDiscrepancy(Kind kind, String sql) {
		this.kind = kind;
		this.sql = sql;
	}

	/** Returns what the checker has to find. */
	public Kind kind() {
		return this.kind;
	}

	/** Returns the snapshot with the discrepancy in it. */
	public SystemSnapshot in(SystemSnapshot sound, Database database) {
		DatabaseSnapshot.Approval target = sound.database().approvals().getFirst();
		String order = sound.database()
			.attempts()
			.stream()
			.filter((attempt) -> attempt.id() == target.attemptId())
			.findFirst()
			.orElseThrow()
			.order();
		List<Payment> kakaoPay = new ArrayList<>();
		List<MemberReport> members = new ArrayList<>(sound.members());
		for (Payment payment : sound.kakaoPay().payments()) {
			kakaoPay.addAll(payment.order().equals(order) ? change(payment) : List.of(payment));
			if (payment.order().equals(order)) {
				members.add(report(payment));
			}
		}
		SystemSnapshot changed = sound.with(new KakaoPaySnapshot(kakaoPay)).with(members);
		return this.sql.isEmpty() ? changed : changed.with(readWith(target.attemptId(), database));
	}

	List<Payment> change(Payment payment) {
		return List.of(payment);
	}

	MemberReport report(Payment payment) {
		return new MemberReport("content@example.com", Set.of(), List.of(), List.of(), true);
	}

	/** Reads the database with the discrepancy, then rolls back. */
	private DatabaseSnapshot readWith(long attemptId, Database database) {
		try (Connection connection = database.connect();
				PreparedStatement statement = connection.prepareStatement(this.sql)) {
			connection.setAutoCommit(false);
			statement.setLong(1, attemptId);
			if (statement.executeUpdate() != 1) {
				throw new IllegalStateException("Nothing was changed by " + this.sql);
			}
			DatabaseSnapshot changed = DatabaseSnapshot.read(connection);
			connection.rollback();
			return changed;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
