package com.moviecurators.premium.explorer;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.moviecurators.premium.explorer.Runner.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Explores: every story undisturbed, with every single fault, with every pair of faults,
 * and with more at random. The second fault of a pair is placed where the run with the
 * first one came by, so that repairs are disturbed as well.
 */
final class Explorer {

	/** Faults of one random schedule. */
	private static final int DEEPEST = 6;

	private final Set<Scenario> pairsOf;

	private final int atRandom;

	private final long seed;

	private final Statistics tally = new Statistics();

	private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();

	private final AtomicInteger open = new AtomicInteger();

	/**
	 * An exploration.
	 * @param pairsOf the stories whose pairs of faults are explored exhaustively
	 * @param atRandom how many random schedules follow
	 * @param seed of these
	 */
	Explorer(Set<Scenario> pairsOf, int atRandom, long seed) {
		this.pairsOf = pairsOf;
		this.atRandom = atRandom;
		this.seed = seed;
	}

	/**
	 * Explores with as many threads as there are runners; answers when all is done.
	 * @throws ExecutionException when a schedule could not be carried out: then the
	 * exploration is not whole
	 */
	Statistics explore(List<Runner> runners) throws InterruptedException, ExecutionException {
		for (Scenario story : Scenario.values()) {
			add(new Exact(Schedule.undisturbed(story)));
		}
		for (int i = 0; i < this.atRandom; i++) {
			add(new AtRandom(Scenario.values()[i % Scenario.values().length], this.seed + i));
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(runners.size())) {
			for (Future<?> worker : threads.invokeAll(runners.stream().map(this::worker).toList())) {
				worker.get();
			}
		}
		return this.tally;
	}

	private void add(Task task) {
		this.open.incrementAndGet();
		this.tasks.add(task);
	}

	private Callable<@Nullable Void> worker(Runner runner) {
		return () -> {
			runner.tapThisThread();
			while (this.open.get() > 0) {
				Task task = this.tasks.poll(10, TimeUnit.MILLISECONDS);
				if (task != null) {
					workOn(task, runner);
				}
			}
			return null;
		};
	}

	/** Others wait until none is open: one that failed is open no more either. */
	private void workOn(Task task, Runner runner) {
		try {
			carryOut(task, runner);
		}
		catch (RuntimeException failure) {
			throw new IllegalStateException("could not carry out " + task, failure);
		}
		finally {
			this.open.decrementAndGet();
		}
	}

	private void carryOut(Task task, Runner runner) {
		switch (task) {
			case Exact(Schedule schedule) -> {
				Outcome outcome = runner.run(schedule);
				this.tally.add(outcome, runner);
				deepen(outcome);
			}
			case AtRandom(Scenario story, long number) -> {
				Random random = new Random(number);
				this.tally.add(runner.runAtRandom(story, random, 3 + random.nextInt(DEEPEST - 2)), runner);
			}
		}
	}

	private void deepen(Outcome outcome) {
		Schedule schedule = outcome.schedule();
		boolean further = schedule.faults().isEmpty()
				|| (schedule.faults().size() == 1 && this.pairsOf.contains(schedule.story()));
		if (further && outcome.isSound()) {
			outcome.further().map(Exact::new).forEach(this::add);
		}
	}

	private sealed interface Task {

	}

	private record Exact(Schedule schedule) implements Task {
	}

	private record AtRandom(Scenario story, long seed) implements Task {
	}

}
