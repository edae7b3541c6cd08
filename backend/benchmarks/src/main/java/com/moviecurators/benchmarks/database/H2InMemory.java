package com.moviecurators.benchmarks.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import com.moviecurators.benchmarks.process.Folders;
import com.moviecurators.benchmarks.process.Ports;

/**
 * H2 in the memory of the application. A migration of the benchmark's own opens a port,
 * through which the benchmark adds members and compares the records.
 */
public final class H2InMemory implements Database {

	private static final String ADDRESS = "jdbc:h2:mem:premium;MODE=MySQL;DB_CLOSE_DELAY=-1";

	private final int port = Ports.free();

	@Override
	public String name() {
		return "H2 in memory";
	}

	@Override
	public List<String> settings() {
		Path migration = Folders.write("h2", "R__open_a_port.sql", openPort());
		return List.of("--spring.datasource.url=" + ADDRESS,
				"--spring.flyway.locations=classpath:db/migration,filesystem:" + migration.getParent());
	}

	private String openPort() {
		return """
				CREATE ALIAS IF NOT EXISTS OPEN_PORT FOR 'org.h2.tools.Server.main';
				CALL OPEN_PORT('-tcp', '-tcpPort', '%d');
				""".formatted(this.port);
	}

	@Override
	public int poolSize() {
		return 16;
	}

	@Override
	public List<String> floorArguments() {
		return List.of(ADDRESS, "sa", String.valueOf(this.port));
	}

	@Override
	public Connection connect() throws SQLException {
		return DriverManager.getConnection("jdbc:h2:tcp://127.0.0.1:" + this.port + "/mem:premium", "sa", "");
	}

	@Override
	public StatementCounts counts() {
		return StatementCounts.NONE;
	}

	@Override
	public List<String> foreignKeysOffAndOn() {
		return List.of("set referential_integrity false", "set referential_integrity true");
	}

	/** Does nothing: it lives as long as its application. */
	@Override
	public void reset() {
	}

}
