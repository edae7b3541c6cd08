package com.moviecurators.benchmarks.checkout;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.moviecurators.benchmarks.load.LoadResult;
import com.moviecurators.benchmarks.measure.Refused;
import com.moviecurators.benchmarks.member.Member;

/**
 * Whole purchases of many members, so many at a time. wrk cannot go a way of several
 * steps.
 */
public final class Journeys {

	private static final double NANOS_PER_MILLI = 1e6;

	private static final double NANOS_PER_SECOND = 1e9;

	private Journeys() {
	}

	/**
	 * Sends every member on the way once.
	 * @return what a whole way takes
	 * @throws Refused if one of them does not reach the end
	 */
	public static LoadResult go(String origin, List<Member> members, int clients) {
		double cpuBefore = cpuSeconds();
		long begin = System.nanoTime();
		double[] millis = millis(origin, members, clients);
		double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
		Arrays.sort(millis);
		return new LoadResult(millis.length, 0, 0, seconds, millis.length / seconds, cpuSeconds() - cpuBefore,
				percentile(millis, 50), percentile(millis, 95), percentile(millis, 99), millis[millis.length - 1], "");
	}

	private static double[] millis(String origin, List<Member> members, int clients) {
		AtomicInteger next = new AtomicInteger();
		double[] millis = new double[members.size()];
		try (HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
				ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			List<? extends Future<?>> all = IntStream.range(0, clients).mapToObj((_) -> threads.submit(() -> {
				for (int index = next.getAndIncrement(); index < millis.length; index = next.getAndIncrement()) {
					millis[index] = time(new Journey(origin, members.get(index), browser));
				}
			})).toList();
			all.forEach(Journeys::await);
		}
		return millis;
	}

	private static double time(Journey journey) {
		long begin = System.nanoTime();
		try {
			journey.go();
		}
		catch (IOException ex) {
			throw new Refused("a journey broke: " + ex);
		}
		catch (IllegalStateException ex) {
			throw new Refused("a journey ended early: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Refused("interrupted");
		}
		return (System.nanoTime() - begin) / NANOS_PER_MILLI;
	}

	private static void await(Future<?> done) {
		try {
			done.get();
		}
		catch (ExecutionException ex) {
			throw new Refused(String.valueOf(ex.getCause().getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static double cpuSeconds() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
	}

	private static double percentile(double[] sorted, int percent) {
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
	}

}
