package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads of a member's own account, one after the other, as the client measured them.
 *
 * @param times shortest first
 */
record Reads(List<Duration> times) {

	static Reads of(Member reader, int count) {
		return new Reads(IntStream.range(0, count).mapToObj((number) -> time(reader)).sorted().toList());
	}

	Duration took() {
		return this.times.stream().reduce(Duration.ZERO, Duration::plus);
	}

	/** So many percent of them took at most that long. */
	long millis(int percent) {
		int rank = (int) Math.ceil(percent / 100.0 * this.times.size());
		return this.times.get(rank - 1).toMillis();
	}

	private static Duration time(Member reader) {
		long begin = System.nanoTime();
		Answer answer = reader.api().me();
		if (answer.status() != 200) {
			throw new IllegalStateException("The reader got " + answer);
		}
		return Duration.ofNanos(System.nanoTime() - begin);
	}

}
