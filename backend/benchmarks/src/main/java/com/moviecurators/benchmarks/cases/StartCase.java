package com.moviecurators.benchmarks.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.database.H2InMemory;
import com.moviecurators.benchmarks.kakaopay.KakaoPay;
import com.moviecurators.benchmarks.member.Keys;
import com.moviecurators.benchmarks.process.ChildProcess;
import com.moviecurators.benchmarks.process.Command;
import com.moviecurators.benchmarks.process.Folders;
import com.moviecurators.benchmarks.process.Waiting;
import com.moviecurators.benchmarks.report.Figure;
import com.moviecurators.benchmarks.report.Results;
import com.moviecurators.benchmarks.server.PackagedApplication;
import com.moviecurators.benchmarks.server.Server;

/** Time to the first answer, and memory, of each way to start the jar. */
public final class StartCase implements Case {

	/** The options that a tree ships may switch it on; the last one counts. */
	private static final String WITHOUT_SPRING_AOT = "-Dspring.aot.enabled=false";

	private static final double NANOS_PER_SECOND = 1e9;

	@Override
	public String name() {
		return "start";
	}

	@Override
	public void run(Setting setting, Results results) {
		PackagedApplication plain = setting.application();
		PackagedApplication extracted = extracted(plain);
		measure("plain jar", plain.withJvm(WITHOUT_SPRING_AOT), setting, results);
		measure("extracted jar", extracted.withJvm(WITHOUT_SPRING_AOT), setting, results);
		measure("AOT cache", cached(extracted.withJvm(WITHOUT_SPRING_AOT), "app.aot", setting.kakaoPay()), setting,
				results);
		if (hasSpringAot(plain.jar())) {
			PackagedApplication aot = extracted.withJvm("-Dspring.aot.enabled=true");
			measure("Spring AOT", aot, setting, results);
			measure("Spring AOT and cache", cached(aot, "spring.aot", setting.kakaoPay()), setting, results);
		}
		else {
			System.out.println("The jar has no classes of Spring AOT: that way to start is left out.");
		}
	}

	private static void measure(String way, PackagedApplication application, Setting setting, Results results) {
		List<double[]> runs = new ArrayList<>();
		for (int round = 0; round < setting.rounds(); round++) {
			runs.add(start(application, setting.kakaoPay()));
		}
		results.add(new Figure("start to first answer, " + way, median(runs, 0), "s"));
		results.add(new Figure("CPU of the start, " + way, median(runs, 1), "s"));
		results.add(new Figure("resident at idle, " + way, median(runs, 2), "MiB"));
	}

	private static double[] start(PackagedApplication application, KakaoPay kakaoPay) {
		long begin = System.nanoTime();
		Database database = new H2InMemory();
		try (Server server = application.start(database, kakaoPay, Keys.random())) {
			double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
			double cpu = server.usage().cpuSeconds();
			Waiting.pause(Duration.ofSeconds(5));
			return new double[] { seconds, cpu, server.usage().residentMib() };
		}
	}

	private static double median(List<double[]> runs, int figure) {
		double[] sorted = runs.stream().mapToDouble((run) -> run[figure]).sorted().toArray();
		return sorted[sorted.length / 2];
	}

	private static PackagedApplication extracted(PackagedApplication plain) {
		Path folder = Folders.of("extracted");
		Command.run(folder, List.of(ChildProcess.java(), "-Djarmode=tools", "-jar", plain.jar().toString(), "extract",
				"--force", "--destination", folder.toString()));
		return plain.withJar(folder.resolve(plain.jar().getFileName()));
	}

	/** Makes the cache by a start that ends as soon as the application is ready. */
	private static PackagedApplication cached(PackagedApplication application, String name, KakaoPay kakaoPay) {
		Path cache = application.jar().resolveSibling(name);
		List<String> command = Stream
			.of(List.of(ChildProcess.java()), application.jvmOptions(),
					List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh", "-jar",
							application.jar().toString(), "--kakaopay.cid=TC0ONETIME",
							"--kakaopay.secret-key=DEV0000000000000000000000000000000000000",
							"--kakaopay.base-url=" + kakaoPay.origin()),
					Keys.random().settings(), new H2InMemory().settings())
			.flatMap(List::stream)
			.toList();
		Command.run(application.jar().getParent(), command);
		if (!Files.exists(cache)) {
			throw new IllegalStateException("No cache was made: " + cache);
		}
		return application.withJvm("-XX:AOTCache=" + cache);
	}

	private static boolean hasSpringAot(Path jar) {
		String list = Command.run(jar.getParent(), Arrays.asList("unzip", "-l", jar.toString()));
		return list.contains("PremiumApplication__ApplicationContextInitializer.class");
	}

}
