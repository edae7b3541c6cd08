package com.moviecurators.kakaopay.simulator.journal;

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

import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallJournalTests {

	private final AtomicLong stopwatch = new AtomicLong();

	private final MovableClock clock = new MovableClock(
			Clock.fixed(Instant.parse("2026-11-22T06:04:05Z"), ZoneOffset.UTC));

	private final AtomicLong changes = new AtomicLong();

	private final CallJournal journal = new CallJournal(this.clock, this.stopwatch::get, this.changes::incrementAndGet);

	@Test
	void retainsTheNewestEntriesOnly() {
		for (int i = 0; i < CallJournal.CAPACITY + 5; i++) {
			start("o");
		}
		assertThat(numbers(0, null, 5_000)).hasSize(CallJournal.CAPACITY).startsWith(1005L).endsWith(6L);
		assertThat(this.journal.oldest()).isEqualTo(6);
		assertThat(this.journal.newest()).isEqualTo(1005);
	}

	@Test
	void listsEntriesNewestFirstAfterANumberAndOfOneOrder() {
		start("a");
		start("b");
		start("a");
		assertThat(numbers(0, null, 2)).containsExactly(3L, 2L);
		assertThat(numbers(1, null, 10)).containsExactly(3L, 2L);
		assertThat(numbers(0, "a", 10)).containsExactly(3L, 1L);
		assertThat(numbers(1, "a", 10)).containsExactly(3L);
		assertThat(numbers(9, null, 10)).isEmpty();
	}

	@Test
	void repeatsNoNumberAndIgnoresTheEndOfARemovedEntry() {
		long first = start("o");
		this.journal.clear();
		this.journal.end(first, true, null, SimulatorResponse.noContent());
		assertThat(numbers(0, null, 10)).isEmpty();
		assertThat(this.journal.oldest()).isEqualTo(2);
		assertThat(start("o")).isEqualTo(2);
	}

	@Test
	void showsTheResultOfACallAndItsDuration() {
		long number = start("o");
		assertThat(entry()).containsEntry("under_way", true).doesNotContainKey("effect");
		this.stopwatch.addAndGet(TimeUnit.MILLISECONDS.toNanos(12));
		this.journal.end(number, true, PaymentStatus.SUCCESS_PAYMENT, SimulatorResponse.json(200, Map.of("tid", "T1")));
		assertThat(entry()).containsEntry("under_way", false)
			.containsEntry("at", "2026-11-22T15:04:05")
			.containsEntry("effect", true)
			.containsEntry("status_after", "SUCCESS_PAYMENT")
			.containsEntry("answered", "answer")
			.containsEntry("http_status", 200)
			.containsEntry("answer", Map.of("tid", "T1"))
			.containsEntry("took_ms", 12L);
	}

	@Test
	void showsADelayedAnswerAsUnderWayUntilItIsSent() {
		long number = start("o");
		this.journal.end(number, true, null, SimulatorResponse.json(200, Map.of()).delayedBy(700));
		assertThat(entry()).containsEntry("under_way", true).containsEntry("late_ms", 700);
		this.stopwatch.addAndGet(TimeUnit.MILLISECONDS.toNanos(700));
		assertThat(entry()).containsEntry("under_way", false).containsEntry("took_ms", 700L);
	}

	@Test
	void announcesEveryChange() {
		long number = start("o");
		assertThat(this.changes).hasValue(1);
		this.journal.end(number, true, null, SimulatorResponse.noContent());
		assertThat(this.changes).hasValue(2);
		this.journal.endByStub(number, 200);
		assertThat(this.changes).hasValue(3);
		this.journal.clear();
		assertThat(this.changes).hasValue(4);
		this.journal.entries(0, null, 10);
		assertThat(this.changes).hasValue(4);
	}

	@Test
	void losesNoEntryWhenManyThreadsWrite() throws Exception {
		int writers = 8;
		ExecutorService pool = Executors.newFixedThreadPool(writers);
		CountDownLatch start = new CountDownLatch(1);
		for (int i = 0; i < writers; i++) {
			pool.submit(() -> {
				start.await();
				for (int j = 0; j < 100; j++) {
					this.journal.end(start("o"), true, null, SimulatorResponse.noContent());
				}
				return null;
			});
		}
		start.countDown();
		pool.shutdown();
		assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		assertThat(this.journal.entries(0, null, 1_000)).hasSize(800)
			.allSatisfy((entry) -> assertThat(entry).containsEntry("under_way", false));
	}

	private long start(String order) {
		return this.journal.start(RecordedCall.ofMerchant("approve", order, null, Map.of(), null));
	}

	private Map<String, @Nullable Object> entry() {
		return this.journal.entries(0, null, 1).get(0);
	}

	private List<@Nullable Object> numbers(long after, @Nullable String order, int limit) {
		return this.journal.entries(after, order, limit).stream().map((entry) -> entry.get("number")).toList();
	}

}
