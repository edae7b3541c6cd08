package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.explorer.Runner.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Plays every scenario without faults, then with every single fault, with pairs of faults
 * and with more faults at random. The second fault of a pair is placed where the run with
 * the first one went, so that repairs are disturbed as well.
 */
final class Explorer {

	/** How many faults a random schedule has at least and at most. */
	private static final int MIN_RANDOM = 3;

	private static final int MAX_RANDOM = 6;

	private final ExplorerSettings settings;

	private final Statistics statistics = new Statistics();

	private final AtomicInteger pairsPlayed = new AtomicInteger();

	private final long begun = System.nanoTime();

	Explorer(ExplorerSettings settings) {
		this.settings = settings;
	}

	/**
	 * Explores with as many threads as there are runners, until everything is played or
	 * the time is over.
	 * @throws ExecutionException when a schedule could not be played: then the
	 * exploration is incomplete
	 */
	Statistics explore(List<Runner> runners) throws InterruptedException, ExecutionException {
		List<Schedule> single = extend(runners, Arrays.stream(Scenario.values()).map(Schedule::undisturbed).toList());
		List<Schedule> pairs = extend(runners, single).stream()
			.filter((schedule) -> this.settings.pairsOf().contains(schedule.scenario()))
			.sorted(mostTellingFirst())
			.toList();
		play(runners, alternating(mostTelling(pairs), random()), (outcome) -> Stream.empty());
		this.statistics.pairs(this.pairsPlayed.get(), pairs.size());
		return this.statistics;
	}

	/**
	 * As many pairs as may be played. Every second one lets two callers meet, as long as
	 * there are any.
	 */
	private List<Exact> mostTelling(List<Schedule> pairs) {
		Map<Boolean, List<Schedule>> byMeeting = pairs.stream()
			.collect(Collectors
				.partitioningBy((pair) -> pair.faults().values().stream().anyMatch(Fault::letsCallersMeet)));
		return alternating(byMeeting.get(true), byMeeting.get(false)).stream()
			.limit(this.settings.maxPairs())
			.map(Exact::new)
			.toList();
	}

	/**
	 * Puts first what hides most often whether money moved. Shuffles the rest by the
	 * seed, so that a limit thins it out evenly, and another seed plays other pairs.
	 */
	private Comparator<Schedule> mostTellingFirst() {
		return Comparator
			.comparingLong(
					(Schedule schedule) -> -schedule.faults().values().stream().filter(Fault::hidesMoney).count())
			.thenComparingInt(
					(schedule) -> new Random(this.settings.seed() ^ schedule.toString().hashCode()).nextInt());
	}

	private List<AtRandom> random() {
		Scenario[] scenarios = Scenario.values();
		return IntStream.range(0, this.settings.random())
			.mapToObj((i) -> new AtRandom(scenarios[i % scenarios.length], this.settings.seed() + i))
			.toList();
	}

	/**
	 * Takes one of each in turn. If the time ends before all is played, both have been
	 * played as far.
	 */
	private static <T> List<T> alternating(List<? extends T> one, List<? extends T> other) {
		return IntStream.range(0, Math.max(one.size(), other.size()))
			.boxed()
			.flatMap((i) -> Stream.of(one, other).filter((list) -> i < list.size()).<T>map((list) -> list.get(i)))
			.toList();
	}

	/** Plays these schedules, and answers them with one more fault each. */
	private List<Schedule> extend(List<Runner> runners, List<Schedule> schedules)
			throws InterruptedException, ExecutionException {
		return play(runners, schedules.stream().map(Exact::new).toList(),
				(outcome) -> outcome.isCorrect() ? outcome.withOneMoreFault() : Stream.empty());
	}

	private <T> List<T> play(List<Runner> runners, Collection<? extends Task> tasks,
			Function<Outcome, Stream<T>> results) throws InterruptedException, ExecutionException {
		Queue<Task> queue = new ConcurrentLinkedQueue<>(tasks);
		List<T> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(runners.size())) {
			for (Future<List<T>> worker : threads
				.invokeAll(runners.stream().map((runner) -> worker(runner, queue, results)).toList())) {
				all.addAll(worker.get());
			}
		}
		return all;
	}

	private <T> Callable<List<T>> worker(Runner runner, Queue<Task> queue, Function<Outcome, Stream<T>> results) {
		return () -> {
			runner.captureThisThread();
			List<T> own = new ArrayList<>();
			for (Task task = next(queue); task != null; task = next(queue)) {
				results.apply(play(task, runner)).forEach(own::add);
			}
			return own;
		};
	}

	/** The next task, or null if there is none or the time is over. */
	private @Nullable Task next(Queue<Task> queue) {
		return (System.nanoTime() - this.begun < this.settings.limit().toNanos()) ? queue.poll() : null;
	}

	private Outcome play(Task task, Runner runner) {
		try {
			Outcome outcome = task.play(runner);
			this.statistics.add(outcome, runner);
			if (task instanceof Exact(Schedule schedule) && schedule.faults().size() == 2) {
				this.pairsPlayed.incrementAndGet();
			}
			return outcome;
		}
		catch (RuntimeException failure) {
			throw new IllegalStateException("could not play " + task, failure);
		}
	}

	private sealed interface Task {

		Outcome play(Runner runner);

	}

	private record Exact(Schedule schedule) implements Task {

		@Override
		public Outcome play(Runner runner) {
			return runner.run(this.schedule);
		}

	}

	private record AtRandom(Scenario scenario, long seed) implements Task {

		@Override
		public Outcome play(Runner runner) {
			Random random = new Random(this.seed);
			return runner.runAtRandom(this.scenario, random, random.nextInt(MIN_RANDOM, MAX_RANDOM + 1));
		}

	}

}
