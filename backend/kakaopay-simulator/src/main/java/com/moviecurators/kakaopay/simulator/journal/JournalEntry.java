package com.moviecurators.kakaopay.simulator.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal: a call and its result.
 *
 * @param number ascending and unique
 * @param at the time on the simulator's clock
 * @param startedAt the stopwatch's reading in nanoseconds
 * @param call the recorded call
 * @param result null while the call is in progress
 */
record JournalEntry(long number, Instant at, long startedAt, RecordedCall call, @Nullable CallResult result) {

	private static final long NANOS = 1_000_000;

	JournalEntry finished(CallResult newResult) {
		return new JournalEntry(this.number, this.at, this.startedAt, this.call, newResult);
	}

	Map<String, @Nullable Object> fields(long now) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("number", this.number);
		fields.put("at", KoreanTime.text(this.at));
		fields.put("who", this.call.caller().text());
		fields.put("call", this.call.name());
		fields.put("partner_order_id", this.call.order());
		fields.put("authorization", this.call.authorization());
		fields.put("asked", this.call.fields());
		fields.put("fault", this.call.fault());
		fields.put("under_way", isUnderWay(now));
		if (this.result != null) {
			fields.putAll(this.result.fields());
			fields.put("took_ms", (this.result.readyAt() - this.startedAt) / NANOS + this.result.delayMillis());
		}
		return fields;
	}

	/** Whether the caller still waits for the answer. */
	private boolean isUnderWay(long now) {
		return this.result == null || now - this.result.readyAt() < this.result.delayMillis() * NANOS;
	}

}
