package com.moviecurators.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.moviecurators.benchmarks.build.Jars;
import com.moviecurators.benchmarks.build.ShippedOptions;
import com.moviecurators.benchmarks.cases.Case;
import com.moviecurators.benchmarks.cases.CheckoutCase;
import com.moviecurators.benchmarks.cases.DuplicatesCase;
import com.moviecurators.benchmarks.cases.IdleCase;
import com.moviecurators.benchmarks.cases.JourneyCase;
import com.moviecurators.benchmarks.cases.NodesCase;
import com.moviecurators.benchmarks.cases.ScenarioCase;
import com.moviecurators.benchmarks.cases.Setting;
import com.moviecurators.benchmarks.cases.StallCase;
import com.moviecurators.benchmarks.cases.StartCase;
import com.moviecurators.benchmarks.cases.ThreadsCase;
import com.moviecurators.benchmarks.cases.VolumeCase;
import com.moviecurators.benchmarks.kakaopay.KakaoPay;
import com.moviecurators.benchmarks.measure.Refused;
import com.moviecurators.benchmarks.report.Report;
import com.moviecurators.benchmarks.report.Results;
import com.moviecurators.benchmarks.server.FloorProgram;
import com.moviecurators.benchmarks.server.PackagedApplication;

/** Measures the packaged application from outside, and writes a report. */
public final class Benchmark {

	private static final List<Case> CASES = List.of(new CheckoutCase(), new ThreadsCase(), new StallCase(),
			new JourneyCase(), new ScenarioCase(), new DuplicatesCase(), new NodesCase(), new StartCase(),
			new IdleCase(), new VolumeCase());

	private static final double NANOS_PER_MINUTE = 60e9;

	private Benchmark() {
	}

	/**
	 * Ends with 1 if a case was refused, and with 2 if the options are not understood.
	 */
	public static void main(String[] args) throws IOException {
		Locale.setDefault(Locale.ROOT);
		try {
			Results results = run(Options.of(args));
			System.out.println("Report: " + Report.write(results, machine()));
			System.exit(results.refusals().isEmpty() ? 0 : 1);
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			System.exit(2);
		}
	}

	private static Results run(Options options) {
		List<Case> chosen = chosen(options);
		Results results = new Results();
		Path jar = options.jar().isEmpty() ? Jars.ofThisTree() : Path.of(options.jar()).toAbsolutePath();
		List<String> shipped = both(options.jvm(), ShippedOptions.ofThisTree());
		PackagedApplication application = new PackagedApplication("application", jar, shipped, List.of());
		PackagedApplication baseline = new PackagedApplication("baseline", Jars.ofCommit(options.baseline()),
				both(options.jvm(), ShippedOptions.ofCommit(options.baseline())), List.of());
		try (KakaoPay kakaoPay = KakaoPay.start()) {
			Setting setting = new Setting(application, baseline, new FloorProgram(shipped), kakaoPay, options.quick(),
					1);
			chosen.forEach((each) -> run(each, setting, results));
		}
		return results;
	}

	private static List<String> both(List<String> first, List<String> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	/** A case that is refused leaves nothing in the report but the reason. */
	private static void run(Case each, Setting setting, Results results) {
		Results measured = new Results();
		long begin = System.nanoTime();
		try {
			each.run(setting, measured);
			results.addAll(measured);
		}
		catch (Refused | IllegalStateException ex) {
			results.refuse(each.name() + ": " + ex.getMessage());
		}
		System.out.printf("%s took %.1f minutes%n", each.name(), (System.nanoTime() - begin) / NANOS_PER_MINUTE);
	}

	private static List<Case> chosen(Options options) {
		List<String> names = CASES.stream().map(Case::name).toList();
		if (!names.containsAll(options.cases())) {
			throw new IllegalArgumentException("There are these cases: " + String.join(", ", names));
		}
		return CASES.stream()
			.filter((each) -> options.cases().isEmpty() || options.cases().contains(each.name()))
			.toList();
	}

	private static String machine() throws IOException {
		String model = Files.readAllLines(Path.of("/proc/cpuinfo"))
			.stream()
			.filter((line) -> line.startsWith("model name"))
			.findFirst()
			.map((line) -> line.substring(line.indexOf(':') + 2))
			.orElse(System.getProperty("os.arch"));
		return "Measured on %d cores of %s, shared with load, stand-in and database; %s; JDK %s.".formatted(
				Runtime.getRuntime().availableProcessors(), model, System.getProperty("os.name"),
				System.getProperty("java.version"));
	}

}
