package com.moviecurators.kakaopay.simulator.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/**
 * Records merchants' calls with their answers, and payers' steps. Retains the newest
 * entries only. Thread-safe.
 */
public final class CallJournal {

	/** The number of entries that are retained. */
	public static final int CAPACITY = 1_000;

	private final NavigableMap<Long, JournalEntry> entries = new TreeMap<>();

	private final Clock clock;

	private final LongSupplier stopwatch;

	private final Runnable onChange;

	private long newest;

	/**
	 * Creates an empty journal.
	 * @param clock the simulator's clock
	 * @param stopwatch measures durations in nanoseconds
	 * @param onChange runs after every change
	 */
	public CallJournal(Clock clock, LongSupplier stopwatch, Runnable onChange) {
		this.clock = clock;
		this.stopwatch = stopwatch;
		this.onChange = onChange;
	}

	/**
	 * Records the start of a call.
	 * @return the number of the entry
	 */
	public synchronized long start(RecordedCall call) {
		this.newest++;
		this.entries.put(this.newest,
				new JournalEntry(this.newest, this.clock.instant(), this.stopwatch.getAsLong(), call, null));
		if (this.entries.size() > CAPACITY) {
			this.entries.pollFirstEntry();
		}
		this.onChange.run();
		return this.newest;
	}

	/** Records the result of a call. Ignores it if the entry was removed meanwhile. */
	public synchronized void end(long number, boolean effect, @Nullable PaymentStatus statusAfter,
			SimulatorResponse response) {
		end(number, CallResult.of(effect, statusAfter, response, this.stopwatch.getAsLong()));
	}

	/** Records a call that was answered without any effect. */
	public synchronized void record(RecordedCall call, SimulatorResponse response) {
		end(start(call), false, null, response);
	}

	/** Records that a plain stub gave the answer. */
	public synchronized void endByStub(long number, int httpStatus) {
		end(number, CallResult.ofStub(httpStatus, this.stopwatch.getAsLong()));
	}

	/**
	 * Lists entries as JSON objects, newest first.
	 * @param after lists only higher numbers
	 * @param order lists only entries of this order; null lists all
	 */
	public synchronized List<Map<String, @Nullable Object>> entries(long after, @Nullable String order, int limit) {
		long now = this.stopwatch.getAsLong();
		return this.entries.tailMap(after, false)
			.descendingMap()
			.values()
			.stream()
			.filter((entry) -> order == null || order.equals(entry.call().order()))
			.limit(limit)
			.map((entry) -> entry.fields(now))
			.toList();
	}

	/** The highest number ever given; 0 before the first entry. */
	public synchronized long newest() {
		return this.newest;
	}

	/** The number of the oldest retained entry; above the newest if there is none. */
	public synchronized long oldest() {
		return this.entries.isEmpty() ? this.newest + 1 : this.entries.firstKey();
	}

	/** Removes all entries. The numbers continue. */
	public synchronized void clear() {
		this.entries.clear();
		this.onChange.run();
	}

	private void end(long number, CallResult result) {
		this.entries.computeIfPresent(number, (key, entry) -> entry.finished(result));
		this.onChange.run();
	}

}
