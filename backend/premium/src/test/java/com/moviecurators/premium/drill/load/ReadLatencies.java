package com.moviecurators.premium.drill.load;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.moviecurators.premium.drill.support.Response;

/**
 * Latencies of consecutive reads of a member's own account, measured at the client.
 *
 * @param times shortest first
 */
public record ReadLatencies(List<Duration> times) {

	public static ReadLatencies of(Member reader, int count) {
		return new ReadLatencies(IntStream.range(0, count).mapToObj((number) -> time(reader)).sorted().toList());
	}

	public Duration took() {
		return this.times.stream().reduce(Duration.ZERO, Duration::plus);
	}

	/** Returns the percentile in milliseconds. */
	public long millis(int percent) {
		int rank = (int) Math.ceil(percent / 100.0 * this.times.size());
		return this.times.get(rank - 1).toMillis();
	}

	private static Duration time(Member reader) {
		long start = System.nanoTime();
		Response response = reader.api().me();
		if (response.status() != 200) {
			throw new IllegalStateException("The reader got " + response);
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
