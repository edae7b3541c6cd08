package com.moviecurators.benchmarks.server;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.floor.Floor;
import com.moviecurators.benchmarks.kakaopay.KakaoPay;
import com.moviecurators.benchmarks.member.Keys;
import com.moviecurators.benchmarks.process.ChildProcess;
import com.moviecurators.benchmarks.process.Folders;
import com.moviecurators.benchmarks.process.Http;
import com.moviecurators.benchmarks.process.Ports;
import com.moviecurators.benchmarks.process.Usage;
import com.moviecurators.benchmarks.process.Waiting;

/**
 * The floor.
 *
 * @param jvmOptions options of the JVM, as the application has them
 */
public record FloorProgram(List<String> jvmOptions) implements Target {

	private static final Duration LONGEST_START = Duration.ofSeconds(30);

	/** Without them JDK's server delays answers by 40 ms, and closes connections. */
	private static final List<String> SERVER_OPTIONS = List.of("-Dsun.net.httpserver.nodelay=true",
			"-Dsun.net.httpserver.maxIdleConnections=1000", "-Dhttp.maxConnections=1000");

	@Override
	public String name() {
		return "floor";
	}

	@Override
	public Server start(Database database, KakaoPay kakaoPay, Keys keys) {
		int port = Ports.free();
		List<String> options = Stream.of(this.jvmOptions, SERVER_OPTIONS, List.of(Usage.KEEP_COMPILERS))
			.flatMap(List::stream)
			.toList();
		List<String> address = database.floorArguments();
		ChildProcess process = ChildProcess.startJava(Folders.of("logs").resolve("floor-" + port + ".log"), options,
				Floor.class, String.valueOf(port), kakaoPay.origin(), keys.accessToken(), address.get(0),
				address.get(1), address.get(2), String.valueOf(database.poolSize()));
		Server server = new Server(name(), process, "http://127.0.0.1:" + port, true);
		Waiting.until(LONGEST_START, "the floor starts, see " + process.log(),
				() -> Http.succeeds(server.origin() + "/actuator/health"));
		return server;
	}

}
