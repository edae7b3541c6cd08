package com.moviecurators.benchmarks.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.moviecurators.benchmarks.measure.Refused;
import com.moviecurators.benchmarks.member.Member;
import com.moviecurators.benchmarks.process.ChildProcess;
import com.moviecurators.benchmarks.process.Command;
import com.moviecurators.benchmarks.process.Folders;

/** Runs a scenario in a JVM of its own, which writes its report. */
public final class Gatling {

	private Gatling() {
	}

	/**
	 * Makes one whole checkout for each member.
	 * @param members a multiple of the clients
	 * @return the folder with the report
	 * @throws Refused with Gatling's output if one of them failed
	 */
	public static Path wholeCheckouts(String origin, List<Member> members, int clients) {
		Path folder = Folders.of("gatling");
		String lines = members.stream()
			.map((member) -> member.token() + "," + UUID.randomUUID().toString().substring(0, 20))
			.collect(Collectors.joining("\n", "token,pgToken\n", "\n"));
		Path file = Folders.write("load", "members.csv", lines);
		try {
			Command.run(folder,
					List.of(ChildProcess.java(), "--add-opens=java.base/java.lang=ALL-UNNAMED",
							"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
							"-Dscenario.origin=" + origin, "-Dscenario.members=" + file,
							"-Dscenario.clients=" + clients, "-Dscenario.checkouts=" + members.size() / clients,
							"-classpath", System.getProperty("java.class.path"), "io.gatling.app.Gatling",
							"--simulation", WholeCheckout.class.getName(), "--results-folder", folder.toString()));
			return folder;
		}
		catch (IllegalStateException ex) {
			throw new Refused(ex.getMessage());
		}
	}

}
