package com.moviecurators.premium.drill.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.moviecurators.premium.drill.check.DatabaseSnapshot.Attempt;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Action;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Payment;
import com.moviecurators.premium.drill.load.MemberReport;
import com.moviecurators.premium.drill.process.Database;

/** Makes a discrepancy in what is known of one payment. */
interface Change {

	SystemSnapshot in(SystemSnapshot sound, Attempt target, Database database);

	/** Changes one row of our database. The parameter is the attempt's id. */
	static Change row(String sql) {
		return (sound, target, database) -> sound.with(readWith(sql, target.id(), database));
	}

	/** Replaces the payment in KakaoPay's records by others. */
	static Change kakaoPay(Function<Payment, List<Payment>> change) {
		return (sound, target,
				database) -> sound.with(new KakaoPaySnapshot(sound.kakaoPay()
					.payments()
					.stream()
					.flatMap((payment) -> payment.order().equals(target.order()) ? change.apply(payment).stream()
							: List.of(payment).stream())
					.toList()));
	}

	/** Replaces what KakaoPay did with the payment. */
	static Change actions(UnaryOperator<List<Action>> change) {
		return kakaoPay((payment) -> List.of(new Payment(payment.order(), payment.user(), payment.status(),
				payment.approveCalls(), change.apply(payment.actions()))));
	}

	/** Adds a member who reports something else about the payment. */
	static Change told(Function<Payment, MemberReport> report) {
		return (sound, target, database) -> {
			List<MemberReport> members = new ArrayList<>(sound.members());
			sound.kakaoPay()
				.payments()
				.stream()
				.filter((payment) -> payment.order().equals(target.order()))
				.map(report)
				.forEach(members::add);
			return sound.with(members);
		};
	}

	/** Reads the database with the discrepancy, then rolls back. */
	private static DatabaseSnapshot readWith(String sql, long attemptId, Database database) {
		try (Connection connection = database.connect();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			connection.setAutoCommit(false);
			statement.setLong(1, attemptId);
			if (statement.executeUpdate() != 1) {
				throw new IllegalStateException("Not one row was changed by " + sql);
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
