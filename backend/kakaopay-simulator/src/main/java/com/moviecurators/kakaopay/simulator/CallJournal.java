package com.moviecurators.kakaopay.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

import com.moviecurators.kakaopay.simulator.JournalEntry.Outcome;
import com.moviecurators.kakaopay.simulator.JournalEntry.Story;
import com.moviecurators.kakaopay.simulator.JournalEntry.Way;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the merchant called and what it was answered, with the payer's steps between. Only
 * the newest lines are kept. Safe for use by many threads.
 */
final class CallJournal {

	/** How many lines are kept. */
	static final int CAPACITY = 1_000;

	private final NavigableMap<Long, JournalEntry> entries = new TreeMap<>();

	private final Clock clock;

	private final LongSupplier stopWatch;

	private final Revision revision;

	private long newest;

	CallJournal(Clock clock, LongSupplier stopWatch, Revision revision) {
		this.clock = clock;
		this.stopWatch = stopWatch;
		this.revision = revision;
	}

	/** Writes down that something begins, and gives its number. */
	synchronized long begin(Story story) {
		this.newest++;
		this.entries.put(this.newest,
				new JournalEntry(this.newest, this.clock.instant(), this.stopWatch.getAsLong(), story, null));
		if (this.entries.size() > CAPACITY) {
			this.entries.pollFirstEntry();
		}
		this.revision.next();
		return this.newest;
	}

	/** Writes down what came of it, unless it was forgotten meanwhile. */
	synchronized void end(long number, boolean effect, @Nullable PaymentStatus books, Reply reply) {
		end(number, new Outcome(effect, books, way(reply), (reply.broken() == null) ? reply.status() : null,
				Mask.text(reply.body()), reply.delayMillis(), this.stopWatch.getAsLong()));
	}

	/** Writes down that a plain stub gave the answer. */
	synchronized void endByStub(long number, int httpStatus) {
		end(number, new Outcome(false, null, Way.STUB, httpStatus, "", 0, this.stopWatch.getAsLong()));
	}

	/**
	 * The newest lines first.
	 * @param after only lines with higher numbers
	 * @param order only lines of this order; null for all
	 */
	synchronized List<Map<String, @Nullable Object>> lines(long after, @Nullable String order, int limit) {
		long now = this.stopWatch.getAsLong();
		return this.entries.tailMap(after, false)
			.descendingMap()
			.values()
			.stream()
			.filter((entry) -> order == null || order.equals(entry.story().order()))
			.limit(limit)
			.map((entry) -> entry.fields(now))
			.toList();
	}

	/** The number of the newest line, kept or not; 0 before the first. */
	synchronized long newest() {
		return this.newest;
	}

	/** The number of the oldest line that is kept; above the newest when none is. */
	synchronized long oldest() {
		return this.entries.isEmpty() ? this.newest + 1 : this.entries.firstKey();
	}

	/** Forgets the lines; numbers go on. */
	synchronized void clear() {
		this.entries.clear();
		this.revision.next();
	}

	private void end(long number, Outcome outcome) {
		this.entries.computeIfPresent(number, (key, entry) -> entry.ended(outcome));
		this.revision.next();
	}

	private static Way way(Reply reply) {
		if (reply.broken() == null) {
			return Way.ANSWER;
		}
		return (reply.broken() == com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE) ? Way.CLOSED : Way.RESET;
	}

}
