package com.moviecurators.premium.drill.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import com.moviecurators.premium.drill.support.Polling;

/**
 * The schema of one drill.
 *
 * @param server its server
 * @param schema its name
 * @param shared whether other drills use the server as well
 */
public record Database(MariaDbServer server, String schema, boolean shared) {

	private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(1);

	/** Creates it on a server of its own, which the drill may kill or freeze. */
	static Database onOwnServer(String drill) {
		return create(MariaDbServer.start(drill), drill, false);
	}

	/** Creates it on the server that other drills use as well. */
	static Database onSharedServer(String drill) {
		return create(MariaDbServer.shared(), drill, true);
	}

	private static Database create(MariaDbServer server, String drill, boolean shared) {
		String schema = drill.replace('-', '_');
		server.createSchema(schema);
		return new Database(server, schema, shared);
	}

	/** Returns the settings of a node that uses it. */
	List<String> settings() {
		return List.of("--spring.profiles.active=mysql,mariadb",
				"--spring.datasource.url=" + this.server.address(this.schema), "--spring.datasource.username=root",
				"--spring.datasource.password=");
	}

	public Connection connect() throws SQLException {
		return this.server.connect(this.schema);
	}

	/**
	 * Changes one row, as soon as the server responds.
	 * @param value of the only parameter
	 */
	public void update(String sql, String value) {
		boolean done = Polling.untilTrue(LONGEST_OUTAGE, Duration.ofMillis(500), () -> tryUpdate(sql, value));
		if (!done) {
			throw new IllegalStateException("Not done: " + sql);
		}
	}

	private boolean tryUpdate(String sql, String value) {
		try (Connection connection = connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, value);
			return statement.executeUpdate() == 1;
		}
		catch (SQLException _) {
			return false;
		}
	}

	/** Kills a server that no other drill uses. */
	void close() {
		if (!this.shared) {
			this.server.process().kill();
		}
	}

}
