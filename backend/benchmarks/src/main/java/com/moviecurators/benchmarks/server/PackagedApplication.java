package com.moviecurators.benchmarks.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.kakaopay.KakaoPay;
import com.moviecurators.benchmarks.member.Keys;
import com.moviecurators.benchmarks.process.ChildProcess;
import com.moviecurators.benchmarks.process.Folders;
import com.moviecurators.benchmarks.process.Http;
import com.moviecurators.benchmarks.process.Ports;
import com.moviecurators.benchmarks.process.Usage;
import com.moviecurators.benchmarks.process.Waiting;

/**
 * The packaged application with the settings of production.
 *
 * @param name for people
 * @param jar what is started
 * @param jvmOptions options of the JVM
 * @param settings settings beside those that every deployment makes
 */
public record PackagedApplication(String name, Path jar, List<String> jvmOptions,
		List<String> settings) implements Target {

	private static final Duration LONGEST_START = Duration.ofSeconds(90);

	/** Has these settings as well. */
	public PackagedApplication with(String named, String... more) {
		List<String> all = new ArrayList<>(this.settings);
		all.addAll(List.of(more));
		return new PackagedApplication(named, this.jar, this.jvmOptions, all);
	}

	/** Has these options of the JVM as well. */
	public PackagedApplication withJvm(String... more) {
		List<String> all = new ArrayList<>(this.jvmOptions);
		all.addAll(List.of(more));
		return new PackagedApplication(this.name, this.jar, all, this.settings);
	}

	/** Is started from another jar. */
	public PackagedApplication withJar(Path other) {
		return new PackagedApplication(this.name, other, this.jvmOptions, this.settings);
	}

	@Override
	public Server start(Database database, KakaoPay kakaoPay, Keys keys) {
		int port = Ports.free();
		List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
		command.addAll(this.jvmOptions);
		command.add(Usage.KEEP_COMPILERS);
		command.addAll(List.of("-jar", this.jar.toString(), "--server.port=" + port, "--kakaopay.cid=TC0ONETIME",
				"--kakaopay.secret-key=DEV0000000000000000000000000000000000000",
				"--kakaopay.base-url=" + kakaoPay.origin()));
		command.addAll(keys.settings());
		command.addAll(database.settings());
		command.addAll(this.settings);
		ChildProcess process = ChildProcess.start(Folders.of("logs").resolve("application-" + port + ".log"), command);
		Server server = new Server(this.name, process, "http://127.0.0.1:" + port, false);
		awaitFirstAnswer(server);
		return server;
	}

	private void awaitFirstAnswer(Server server) {
		Waiting.until(LONGEST_START, this.jar + " answers, see " + server.process().log(), () -> {
			if (!server.process().isAlive()) {
				throw new IllegalStateException(this.jar + " ended, see " + server.process().log());
			}
			return Http.succeeds(server.origin() + "/actuator/health");
		});
	}

}
