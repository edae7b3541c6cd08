package com.moviecurators.premium.explorer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import javax.sql.DataSource;

import com.moviecurators.premium.explorer.StateTable.Column;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the state of a run: what the database and KakaoPay hold, what the members know,
 * what is under way, and the clocks. Ids are numbered in the order in which they are
 * named, and times are counted from now.
 */
final class StateReader {

	private final Map<StateTable, PreparedStatement> queries = new EnumMap<>(StateTable.class);

	private final Simulation simulation;

	private final JdbcClient jdbc;

	private final FingerprintNames fingerprints;

	private final KakaoPayState kakaoPay;

	/** The last stored request of earlier runs. */
	private long before;

	StateReader(BeanFactory node, Simulation simulation) {
		this.simulation = simulation;
		this.jdbc = node.getBean(JdbcClient.class);
		this.fingerprints = new FingerprintNames(node, simulation);
		this.kakaoPay = new KakaoPayState(simulation);
		try {
			// Stays open as long as the database.
			Connection connection = node.getBean(DataSource.class).getConnection();
			for (StateTable table : StateTable.values()) {
				this.queries.put(table, connection.prepareStatement(table.query()));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A run begins. What is stored from here on belongs to it. */
	void startRun() {
		this.before = this.jdbc.sql("select coalesce(max(id), 0) from idempotency_record").query(Long.class).single();
	}

	/**
	 * A number that is the same for the same states, and hardly ever for others.
	 * @param where what is under way
	 */
	long read(String where) {
		long hash = 1_125_899_906_842_597L;
		String text = describe() + where;
		for (int i = 0; i < text.length(); i++) {
			hash = 31 * hash + text.charAt(i);
		}
		return hash ^ (hash >>> 29);
	}

	/** The whole state, in words that are the same for the same states. */
	String describe() {
		StringJoiner text = new StringJoiner("\n");
		StateIds ids = new StateIds();
		this.simulation.people().describe(ids).forEach(text::add);
		this.queries.forEach((table, query) -> addRows(table, query, ids, text));
		this.kakaoPay.describe(ids).forEach(text::add);
		return text.add(this.simulation.clocks().describe())
			.add(this.simulation.cluster().serving() + " serves")
			.add(this.simulation.observations().tokens().describe(ids))
			.add(this.simulation.effects().describe(ids))
			.add(this.simulation.interleaving().describe(this.simulation.clocks().passed().instant()))
			.toString();
	}

	private void addRows(StateTable table, PreparedStatement query, StateIds ids, StringJoiner text) {
		LocalDateTime now = LocalDateTime.ofInstant(this.simulation.now(), ZoneOffset.UTC);
		List<Column> columns = table.columns();
		try {
			query.setLong(1,
					table.isOfMembers() ? this.simulation.people().members().getFirst().id() : this.before + 1);
			try (ResultSet row = query.executeQuery()) {
				while (row.next()) {
					StringBuilder line = new StringBuilder(table.name());
					for (int i = 0; i < columns.size(); i++) {
						line.append(' ').append(value(row.getObject(i + 1), columns.get(i), ids, now));
					}
					text.add(line);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String value(@Nullable Object value, Column column, StateIds ids, LocalDateTime now) {
		return switch (column.identifies()) {
			case "" -> (value instanceof Timestamp time) ? relative(time, now) : String.valueOf(value);
			case "fingerprint" -> this.fingerprints.name(String.valueOf(value), ids);
			default -> ids.of(column.identifies(), value);
		};
	}

	private static String relative(Timestamp time, LocalDateTime now) {
		return Duration.between(now, time.toLocalDateTime()).toString();
	}

}
