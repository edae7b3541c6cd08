package com.moviecurators.kakaopay.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.moviecurators.kakaopay.simulator.JournalEntry.Story;
import com.moviecurators.kakaopay.simulator.JournalEntry.Who;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallJournalTests {

	private final AtomicLong stopWatch = new AtomicLong();

	private final MovableClock clock = new MovableClock(
			Clock.fixed(Instant.parse("2026-11-22T06:04:05Z"), ZoneOffset.UTC));

	private final Revision revision = new Revision(this.clock);

	private final CallJournal journal = new CallJournal(this.clock, this.stopWatch::get, this.revision);

	@Test
	void keepsTheNewestLinesOnly() {
		for (int i = 0; i < CallJournal.CAPACITY + 5; i++) {
			begin("o");
		}
		assertThat(numbers(0, null, 5_000)).hasSize(CallJournal.CAPACITY).startsWith(1005L).endsWith(6L);
		assertThat(this.journal.oldest()).isEqualTo(6);
		assertThat(this.journal.newest()).isEqualTo(1005);
	}

	@Test
	void givesLinesNewestFirstAfterANumberAndOfOneOrder() {
		begin("a");
		begin("b");
		begin("a");
		assertThat(numbers(0, null, 2)).containsExactly(3L, 2L);
		assertThat(numbers(1, null, 10)).containsExactly(3L, 2L);
		assertThat(numbers(0, "a", 10)).containsExactly(3L, 1L);
		assertThat(numbers(1, "a", 10)).containsExactly(3L);
		assertThat(numbers(9, null, 10)).isEmpty();
	}

	@Test
	void neverGivesANumberTwiceAndForgetsWhatEndsLater() {
		long first = begin("o");
		this.journal.clear();
		this.journal.end(first, true, null, Reply.nothing());
		assertThat(numbers(0, null, 10)).isEmpty();
		assertThat(this.journal.oldest()).isEqualTo(2);
		assertThat(begin("o")).isEqualTo(2);
	}

	@Test
	void tellsWhatCameOfACallAndHowLongItTook() {
		long number = begin("o");
		assertThat(line()).containsEntry("under_way", true).doesNotContainKey("effect");
		this.stopWatch.addAndGet(TimeUnit.MILLISECONDS.toNanos(12));
		this.journal.end(number, true, PaymentStatus.SUCCESS_PAYMENT, Reply.json(200, Map.of("tid", "T1")));
		assertThat(line()).containsEntry("under_way", false)
			.containsEntry("at", "2026-11-22T15:04:05")
			.containsEntry("effect", true)
			.containsEntry("status_after", "SUCCESS_PAYMENT")
			.containsEntry("answered", "answer")
			.containsEntry("http_status", 200)
			.containsEntry("answer", Map.of("tid", "T1"))
			.containsEntry("took_ms", 12L);
	}

	@Test
	void holdsALateAnswerForUnderWayUntilItIsOut() {
		long number = begin("o");
		this.journal.end(number, true, null, Reply.json(200, Map.of()).after(700));
		assertThat(line()).containsEntry("under_way", true).containsEntry("late_ms", 700);
		this.stopWatch.addAndGet(TimeUnit.MILLISECONDS.toNanos(700));
		assertThat(line()).containsEntry("under_way", false).containsEntry("took_ms", 700L);
	}

	@Test
	void changesItsRevisionWithEveryStep() {
		long before = this.revision.current();
		long number = begin("o");
		long begun = this.revision.current();
		this.journal.end(number, true, null, Reply.nothing());
		long ended = this.revision.current();
		this.journal.clear();
		long cleared = this.revision.current();
		this.clock.advance(java.time.Duration.ofMinutes(1));
		long moved = this.revision.current();
		assertThat(List.of(before, begun, ended, cleared, moved)).doesNotHaveDuplicates().isSorted();
		assertThat(this.revision.current()).isEqualTo(moved);
	}

	@Test
	void losesNoLineWhenManyWrite() throws Exception {
		int writers = 8;
		ExecutorService pool = Executors.newFixedThreadPool(writers);
		CountDownLatch start = new CountDownLatch(1);
		for (int i = 0; i < writers; i++) {
			pool.submit(() -> {
				start.await();
				for (int j = 0; j < 100; j++) {
					this.journal.end(begin("o"), true, null, Reply.nothing());
				}
				return null;
			});
		}
		start.countDown();
		pool.shutdown();
		assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		assertThat(this.journal.lines(0, null, 1_000)).hasSize(800)
			.allSatisfy((line) -> assertThat(line).containsEntry("under_way", false));
	}

	private long begin(String order) {
		return this.journal.begin(new Story(Who.MERCHANT, "approve", order, null, Map.of(), null));
	}

	private Map<String, @Nullable Object> line() {
		return this.journal.lines(0, null, 1).get(0);
	}

	private List<@Nullable Object> numbers(long after, @Nullable String order, int limit) {
		return this.journal.lines(after, order, limit).stream().map((line) -> line.get("number")).toList();
	}

}
