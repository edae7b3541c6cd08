package com.moviecurators.premium.explorer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import javax.sql.DataSource;

import com.moviecurators.kakaopay.simulator.engine.PaymentView;

/**
 * Reads the state of a run: what the database and KakaoPay hold, what the members know,
 * what is under way. Ids are numbered in the order of their rows and times are counted
 * from now, so that two runs that have come to the same state read the same.
 */
final class StateReader {

	/** The first column is an id, and what follows from the second on is the state. */
	private static final List<String> ROWS = List.of("""
			select id, 'member', premium, closed_at is null from account where id >= ? order by id""", """
			select id, status, live_key is null, tid is null, claim, checks, check_failures, created_at, expires_at,
			claimed_until, last_unknown_at, member_inquiry_at, next_check_at, check_lease_until, expedited_at
			from payment_attempt where member_id >= ? order by id""", """
			select t.attempt_id, t.to_status, t.reason, t.kakaopay_answer from payment_transition t
			join payment_attempt a on a.id = t.attempt_id where a.member_id >= ? order by t.id""", """
			select t.attempt_id, t.cipher_text is null, t.received_at, t.tried_at is null, t.refused_at is null,
			t.unfinished_at is null from payment_return t join payment_attempt a on a.id = t.attempt_id
			where a.member_id >= ? order by t.id""", """
			select t.attempt_id, t.total_amount, t.source from payment_approval t
			join payment_attempt a on a.id = t.attempt_id where a.member_id >= ? order by t.id""", """
			select t.attempt_id, t.status, t.claim, t.checks, t.requested_at, t.next_check_at, t.check_lease_until
			from payment_refund t join payment_attempt a on a.id = t.attempt_id
			where a.member_id >= ? order by t.id""", """
			select id, 'period' from membership_period where member_id >= ? order by id""");

	private final List<PreparedStatement> queries = new ArrayList<>();

	private final Simulation simulation;

	StateReader(DataSource database, Simulation simulation) {
		this.simulation = simulation;
		try {
			// Stays open as long as the database.
			Connection connection = database.getConnection();
			for (String rows : ROWS) {
				this.queries.add(connection.prepareStatement(rows));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A number that is the same for the same states, and hardly ever for others.
	 * @param where what is under way
	 */
	long read(String where) {
		long hash = 1_125_899_906_842_597L;
		String text = text() + where;
		for (int i = 0; i < text.length(); i++) {
			hash = 31 * hash + text.charAt(i);
		}
		return hash ^ (hash >>> 29);
	}

	private String text() {
		StringJoiner text = new StringJoiner("\n");
		Map<Long, Integer> numbers = new HashMap<>();
		Instant now = this.simulation.now();
		long first = this.simulation.members().getFirst().id();
		try {
			for (PreparedStatement query : this.queries) {
				query.setLong(1, first);
				addRows(query, numbers, LocalDateTime.ofInstant(now, ZoneOffset.UTC), text);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		this.simulation.engine().payments().forEach((payment) -> text.add(books(payment)));
		this.simulation.members().forEach((member) -> text.add(member.describe()));
		return text.add(this.simulation.clocks().describe())
			.add(this.simulation.observations().tokens().toString())
			.add(pending(this.simulation.effects().next()))
			.add(pending(this.simulation.interleaving().next()))
			.toString();
	}

	private String books(PaymentView payment) {
		Instant theirNow = this.simulation.clocks().kakaoPay().instant();
		return payment.status() + " " + payment.cancelAvailable().total() + " " + payment.actions().size() + " "
				+ Duration.between(theirNow, payment.expiresAt()) + payment.ranOutOfTime();
	}

	private String pending(Optional<Instant> next) {
		Instant passed = this.simulation.clocks().passed().instant();
		return next.map((at) -> Duration.between(passed, at).toString()).orElse("-");
	}

	private static void addRows(PreparedStatement query, Map<Long, Integer> numbers, LocalDateTime now,
			StringJoiner text) throws SQLException {
		try (ResultSet row = query.executeQuery()) {
			int columns = row.getMetaData().getColumnCount();
			while (row.next()) {
				StringBuilder line = new StringBuilder();
				line.append(numbers.computeIfAbsent(row.getLong(1), (id) -> numbers.size()));
				for (int column = 2; column <= columns; column++) {
					line.append(' ').append(relative(row.getObject(column), now));
				}
				text.add(line);
			}
		}
	}

	private static Object relative(Object value, LocalDateTime now) {
		return (value instanceof Timestamp time) ? Duration.between(now, time.toLocalDateTime()).toMillis()
				: String.valueOf(value);
	}

}
