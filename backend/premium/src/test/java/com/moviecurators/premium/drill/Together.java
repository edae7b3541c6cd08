package com.moviecurators.premium.drill;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Many at once, but not more than the machine has ports and files for. */
final class Together {

	private static final int MOST = 500;

	private Together() {
	}

	/** Does it for all at the same time, and waits for all. */
	static <T, R> List<R> all(List<T> many, Function<T, R> work) {
		try (ExecutorService threads = Executors.newFixedThreadPool(MOST, Thread.ofVirtual().factory())) {
			List<Future<R>> results = many.stream().map((one) -> threads.submit(() -> work.apply(one))).toList();
			return results.stream().map(Together::result).toList();
		}
	}

	/** Does it that often at the same time. */
	static <R> List<R> times(int count, Function<Integer, R> work) {
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
