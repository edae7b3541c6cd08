package com.moviecurators.premium.drill.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.premium.support.RandomKeys;

/**
 * The deployed jar, unpacked and with a class archive, so that nodes start faster. Both
 * are kept until the jar changes.
 *
 * @param jar the application's own classes; its manifest names the libraries
 * @param archive a dynamic CDS archive. It is written in half the time of an AOT cache,
 * and a start with it is as fast.
 */
record PackagedApplication(Path jar, Path archive) {

	static final String JAVA = ProcessHandle.current().info().command().orElseThrow();

	private static final String C1_ONLY = "-XX:TieredStopAtLevel=1";

	private static final String SERIAL_GC = "-XX:+UseSerialGC";

	/**
	 * As in production. Nodes whose metrics are read start without it: they have other
	 * beans.
	 */
	private static final String SPRING_AOT = "-Dspring.aot.enabled=true";

	/** Returns that of this build. */
	static PackagedApplication unpacked() {
		return Holder.UNPACKED;
	}

	/** Returns the command that runs it in that region. */
	List<String> command(Region region, List<String> settings) {
		List<String> java = List.of(JAVA, C1_ONLY, SERIAL_GC, SPRING_AOT, "-Xmx512m",
				"-XX:SharedArchiveFile=" + this.archive);
		return Stream.of(java, region.jvmOptions(), List.of("-jar", this.jar.toString()), settings)
			.flatMap(List::stream)
			.toList();
	}

	private static PackagedApplication unpack() {
		Path packaged = DrillFolder.built("premium", "premium.jar");
		Path home = DrillFolder.only("application", fingerprint(packaged));
		PackagedApplication application = new PackagedApplication(home.resolve("app/premium.jar"),
				home.resolve("app.jsa"));
		Path log = DrillFolder.log("unpacking");
		if (!Files.exists(application.jar())) {
			run(home, log,
					List.of(JAVA, "-Djarmode=tools", "-jar", packaged.toString(), "extract", "--destination", "app"));
		}
		if (!Files.exists(application.archive())) {
			run(home, log, application.trainingRun());
		}
		return application;
	}

	/**
	 * Returns a command that writes the archive once the application has started on a
	 * database like the nodes'.
	 */
	private List<String> trainingRun() {
		List<String> java = List.of(JAVA, C1_ONLY, SERIAL_GC, SPRING_AOT, "-XX:ArchiveClassesAtExit=" + this.archive,
				"-Dspring.context.exit=onRefresh", "-jar", this.jar.toString());
		List<String> settings = List.of("--server.port=0", "--kakaopay.cid=TC0ONETIME",
				"--kakaopay.secret-key=DEV0000000000000000000000000000000000000",
				"--premium.secrets.access-token-key=" + RandomKeys.next(),
				"--premium.secrets.order-handle-key=" + RandomKeys.next(),
				"--premium.secrets.pg-token-key=" + RandomKeys.next());
		return Stream.of(java, Database.onSharedServer("training").settings(), settings).flatMap(List::stream).toList();
	}

	private static void run(Path folder, Path log, List<String> command) {
		ChildProcess process = ChildProcess.start(folder, log, command);
		if (!process.ended(Duration.ofMinutes(3)) || process.exitCode() != 0) {
			throw new IllegalStateException("Not done, see " + log + ": " + command);
		}
	}

	private static String fingerprint(Path file) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
			return HexFormat.of().formatHex(hash, 0, 8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Unpacks it when it is first used. */
	private static final class Holder {

		static final PackagedApplication UNPACKED = unpack();

	}

}
