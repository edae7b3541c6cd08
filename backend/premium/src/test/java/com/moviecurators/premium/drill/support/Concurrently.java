package com.moviecurators.premium.drill.support;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Runs work on many virtual threads. Their number is limited, as ports and files are. */
public final class Concurrently {

	private static final int MAX_CONCURRENT = 500;

	private Concurrently() {
	}

	/** Does the work for all at once and waits for the results. */
	public static <T, R> List<R> all(List<T> many, Function<T, R> work) {
		try (ExecutorService threads = Executors.newFixedThreadPool(MAX_CONCURRENT, Thread.ofVirtual().factory())) {
			List<Future<R>> results = many.stream().map((one) -> threads.submit(() -> work.apply(one))).toList();
			return results.stream().map(Concurrently::result).toList();
		}
	}

	/** Does the work that many times at once and waits for the results. */
	public static <R> List<R> times(int count, Function<Integer, R> work) {
		return all(IntStream.range(0, count).boxed().toList(), work);
	}

	private static <R> R result(Future<R> future) {
		try {
			return future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

}
