package com.moviecurators.premium.drill;

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

import com.moviecurators.premium.PremiumApplication;
import com.moviecurators.premium.support.RandomKeys;

/**
 * The jar that is deployed, unpacked, with an archive of its parsed classes. Both are
 * kept until the jar changes; they only make it start faster.
 *
 * @param jar the application's own classes; its manifest names the libraries beside it
 * @param archive the classes as the JVM has parsed them. Writing it takes half the time
 * of an AOT cache, and a start with it is as fast.
 */
record PackagedApplication(Path jar, Path archive) {

	static final String JAVA = ProcessHandle.current().info().command().orElseThrow();

	private static final String QUICK = "-XX:TieredStopAtLevel=1";

	/** The one of this build. */
	static PackagedApplication unpacked() {
		return Holder.UNPACKED;
	}

	/** The command that runs it. */
	List<String> command(List<String> settings) {
		return command(List.of("-jar", this.jar.toString()), settings);
	}

	/** The command that runs it by a clock that is set in that file. */
	List<String> command(Class<?> clock, Path classes, Path hand, List<String> settings) {
		return command(List.of("-D" + ShiftedClock.FILE + "=" + hand, "-cp", this.jar + ":" + classes,
				PremiumApplication.class.getName(), "--spring.main.sources=" + clock.getName()), settings);
	}

	private List<String> command(List<String> program, List<String> settings) {
		List<String> java = List.of(JAVA, QUICK, "-Xmx512m", "-XX:SharedArchiveFile=" + this.archive,
				"-Duser.timezone=UTC");
		return Stream.of(java, program, settings).flatMap(List::stream).toList();
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
			run(home, log, application.rehearsal());
		}
		return application;
	}

	/** A start that ends when all is ready, and leaves the archive behind. */
	private List<String> rehearsal() {
		return List.of(JAVA, QUICK, "-XX:ArchiveClassesAtExit=" + this.archive, "-Dspring.context.exit=onRefresh",
				"-jar", this.jar.toString(),
				"--spring.datasource.url=jdbc:h2:mem:rehearsal;MODE=MySQL;DB_CLOSE_DELAY=-1", "--server.port=0",
				"--premium.passwords.memory-kib=64", "--kakaopay.cid=TC0ONETIME",
				"--kakaopay.secret-key=DEV0000000000000000000000000000000000000",
				"--premium.secrets.access-token-key=" + RandomKeys.next(),
				"--premium.secrets.order-handle-key=" + RandomKeys.next(),
				"--premium.secrets.pg-token-key=" + RandomKeys.next());
	}

	private static void run(Path folder, Path log, List<String> command) {
		Program program = Program.start(folder, log, command);
		if (!program.ended(Duration.ofMinutes(3)) || program.exitCode() != 0) {
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

	/** Unpacks when first looked at. */
	private static final class Holder {

		static final PackagedApplication UNPACKED = unpack();

	}

}
