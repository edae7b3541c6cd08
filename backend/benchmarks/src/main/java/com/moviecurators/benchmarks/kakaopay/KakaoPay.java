package com.moviecurators.benchmarks.kakaopay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.moviecurators.benchmarks.process.ChildProcess;
import com.moviecurators.benchmarks.process.Folders;
import com.moviecurators.benchmarks.process.Http;
import com.moviecurators.benchmarks.process.Ports;
import com.moviecurators.benchmarks.process.Usage;
import com.moviecurators.benchmarks.process.Waiting;

/**
 * The stand-in for KakaoPay, seen from the benchmark.
 *
 * @param process its process
 * @param origin its address
 */
public record KakaoPay(ChildProcess process, String origin) implements AutoCloseable {

	/** Starts one that answers at once. */
	public static KakaoPay start() {
		int port = Ports.free();
		ChildProcess process = ChildProcess.startJava(Folders.of("logs").resolve("kakaopay.log"),
				List.of("-XX:+UseSerialGC", "-Xmx256m"), StandIn.class, String.valueOf(port));
		KakaoPay kakaoPay = new KakaoPay(process, "http://127.0.0.1:" + port);
		Waiting.until(Duration.ofSeconds(20), "the stand-in for KakaoPay starts",
				() -> Http.succeeds(kakaoPay.origin + "/captures"));
		return kakaoPay;
	}

	/** Delays all further calls. */
	public void delay(Duration delay) {
		Http.get(this.origin + "/delay/" + delay.toMillis());
	}

	/** Forgets all payments. */
	public void reset() {
		Http.get(this.origin + "/reset");
	}

	/** Returns how often each order was captured. */
	public Map<String, Integer> captures() {
		return Http.get(this.origin + "/captures")
			.lines()
			.map((line) -> line.split(" "))
			.collect(Collectors.toMap((fields) -> fields[0], (fields) -> Integer.valueOf(fields[1])));
	}

	public Usage usage() {
		return this.process.usage();
	}

	@Override
	public void close() {
		this.process.close();
	}

}
