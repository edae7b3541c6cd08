package com.moviecurators.premium.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.moviecurators.premium.drill.Books.Payment;
import com.moviecurators.premium.drill.Finding.Kind;
import com.moviecurators.premium.drill.Testimony.Return;

/**
 * Discrepancies made on purpose, to see that the checker finds them: in a transaction of
 * the real database that is rolled back, in the books, or in a member's mouth.
 */
enum Planted {

	APPROVAL_DELETED(Kind.LOST_MONEY, "delete from payment_approval where attempt_id = ?"),

	APPROVED_SET_TO_FAILED(Kind.LOST_MONEY, "update payment_attempt set status = 'FAILED' where id = ?"),

	AMOUNT_CHANGED(Kind.DIFFERS, "update payment_approval set total_amount = total_amount + 1 where attempt_id = ?"),

	AID_CHANGED(Kind.DIFFERS, "update payment_approval set aid = 'A0' where attempt_id = ?"),

	PREMIUM_TAKEN(Kind.LOST_PREMIUM,
			"update account set premium = false where id = " + "(select member_id from payment_attempt where id = ?)"),

	PERIOD_DELETED(Kind.LOST_PREMIUM,
			"delete from membership_period where order_handle = "
					+ "(select order_handle from payment_attempt where id = ?)"),

	PREMIUM_GIVEN_AWAY(Kind.INVENTED,
			"insert into account (id, email, password_hash, display_name, role, premium, "
					+ "created_at) select 1000000 + id, 'nobody@example.com', '', '', 'MEMBER', true, created_at "
					+ "from payment_attempt where id = ?"),

	HISTORY_ROW_DELETED(Kind.HISTORY_BROKEN,
			"delete from payment_transition where to_status = 'READY' " + "and attempt_id = ?"),

	HISTORY_ENDS_ELSEWHERE(Kind.HISTORY_BROKEN, "update payment_attempt set status = 'REFUNDED' where id = ?"),

	LEFT_UNDECIDED(Kind.UNDECIDED, "update payment_attempt set status = 'UNKNOWN' where id = ?"),

	CHARGED_TWICE(Kind.DOUBLED) {
		@Override
		List<Payment> change(Payment payment) {
			List<Books.Action> twice = new ArrayList<>(payment.actions());
			twice.addAll(payment.charges());
			return List.of(new Payment(payment.order(), payment.user(), payment.status(), 2, twice));
		}
	},

	PAYS_FOR_TWO(Kind.DOUBLED) {
		@Override
		List<Payment> change(Payment payment) {
			return List.of(payment,
					new Payment("another-order", payment.user(), payment.status(), 1, payment.actions()));
		}
	},

	UNKNOWN_HERE(Kind.LOST_MONEY) {
		@Override
		List<Payment> change(Payment payment) {
			return List.of(payment, new Payment("another-order", "somebody", "SUCCESS_PAYMENT", 1, payment.actions()));
		}
	},

	NEVER_CHARGED(Kind.INVENTED) {
		@Override
		List<Payment> change(Payment payment) {
			return List.of(new Payment(payment.order(), payment.user(), "AUTH_PASSWORD", 1, List.of()));
		}
	},

	DENIED_A_CHARGE(Kind.TOLD_WRONG) {
		@Override
		Testimony say(Payment payment) {
			return new Testimony("liar", Set.of(),
					List.of(new Told(Instant.EPOCH, payment.order(), "EXPIRED", 0, true)), List.of(), true);
		}
	},

	WRONG_RECEIPT(Kind.TOLD_WRONG) {
		@Override
		Testimony say(Payment payment) {
			return new Testimony("liar", Set.of(),
					List.of(new Told(Instant.EPOCH, payment.order(), "APPROVED", 1, false)), List.of(), true);
		}
	},

	RETURN_FORGOTTEN(Kind.LOST_RETURN) {
		@Override
		Testimony say(Payment payment) {
			return new Testimony("victim", Set.of(new Return("some-order", Instant.EPOCH, false)), List.of(), List.of(),
					false);
		}
	},

	SERVER_FELL_OVER(Kind.SERVER_ERROR) {
		@Override
		Testimony say(Payment payment) {
			return new Testimony("victim", Set.of(), List.of(), List.of("500"), true);
		}
	};

	private final Kind kind;

	private final String sql;

	Planted(Kind kind) {
		this(kind, "");
	}

	Planted(Kind kind, String sql) {
		this.kind = kind;
		this.sql = sql;
	}

	/** What the checker has to say. */
	Kind kind() {
		return this.kind;
	}

	/** The same evidence, with the discrepancy in it. */
	Evidence in(Evidence sound, Database database) {
		Ledger.Approval victim = sound.ledger().approvals().getFirst();
		String order = sound.ledger()
			.attempts()
			.stream()
			.filter((attempt) -> attempt.id() == victim.attemptId())
			.findFirst()
			.orElseThrow()
			.order();
		List<Payment> books = new ArrayList<>();
		List<Testimony> members = new ArrayList<>(sound.members());
		for (Payment payment : sound.books().payments()) {
			books.addAll(payment.order().equals(order) ? change(payment) : List.of(payment));
			if (payment.order().equals(order)) {
				members.add(say(payment));
			}
		}
		Evidence changed = sound.with(new Books(books)).with(members);
		return this.sql.isEmpty() ? changed : changed.with(spoiled(victim.attemptId(), database));
	}

	List<Payment> change(Payment payment) {
		return List.of(payment);
	}

	Testimony say(Payment payment) {
		return new Testimony("truthful", Set.of(), List.of(), List.of(), true);
	}

	/** Our database as it would be; nothing of it stays. */
	private Ledger spoiled(long attemptId, Database database) {
		try (Connection connection = database.connect();
				PreparedStatement statement = connection.prepareStatement(this.sql)) {
			connection.setAutoCommit(false);
			statement.setLong(1, attemptId);
			if (statement.executeUpdate() != 1) {
				throw new IllegalStateException("Nothing was planted by " + this.sql);
			}
			Ledger ledger = Ledger.read(connection);
			connection.rollback();
			return ledger;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
