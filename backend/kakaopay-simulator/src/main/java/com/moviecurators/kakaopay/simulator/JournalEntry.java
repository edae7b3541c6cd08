package com.moviecurators.kakaopay.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal: what somebody did, and what came of it.
 *
 * @param number counts up, and is never given twice
 * @param at by the simulator's clock
 * @param startedAt in nanoseconds of this machine's stop watch
 * @param story what was done, and by whom
 * @param outcome what came of it; null while it is at work
 */
record JournalEntry(long number, Instant at, long startedAt, Story story, @Nullable Outcome outcome) {

	private static final long NANOS = 1_000_000;

	/** Who did something. */
	enum Who {

		/** The merchant's server made a call. */
		MERCHANT,
		/** The payer did something on the payment page, or was made to. */
		PAYER

	}

	/** How a call ended on the wire. */
	enum Way {

		/** An answer was sent. */
		ANSWER,
		/** The connection was closed without an answer. */
		CLOSED,
		/** The connection was reset. */
		RESET,
		/** A plain stub answered instead of the simulator. */
		STUB

	}

	/**
	 * What was done. Nothing in it is secret any more.
	 *
	 * @param call the call's or step's name
	 * @param order the merchant's order number, if it could be told
	 * @param authorization the header without its key
	 * @param asked the fields of the body; null when it was no JSON object
	 * @param fault the fault that met it, in the words of the control API
	 */
	record Story(Who who, String call, @Nullable String order, @Nullable String authorization,
			@Nullable Map<String, @Nullable Object> asked, @Nullable String fault) {
	}

	/**
	 * What came of it.
	 *
	 * @param effect whether it did what it was asked for
	 * @param books where the payment stood afterwards
	 * @param httpStatus null when there was no answer
	 * @param answer the body; empty when there was none
	 * @param lateMillis how long the answer is held back
	 * @param endedAt when it was ready, by the stop watch
	 */
	record Outcome(boolean effect, @Nullable PaymentStatus books, Way way, @Nullable Integer httpStatus, String answer,
			int lateMillis, long endedAt) {
	}

	JournalEntry ended(Outcome outcome) {
		return new JournalEntry(this.number, this.at, this.startedAt, this.story, outcome);
	}

	Map<String, @Nullable Object> fields(long now) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("number", this.number);
		fields.put("at", KoreanTime.text(this.at));
		fields.put("who", lower(this.story.who()));
		fields.put("call", this.story.call());
		fields.put("partner_order_id", this.story.order());
		fields.put("authorization", this.story.authorization());
		fields.put("asked", this.story.asked());
		fields.put("fault", this.story.fault());
		fields.put("under_way", isUnderWay(now));
		if (this.outcome != null) {
			putOutcome(fields, this.outcome);
		}
		return fields;
	}

	/** Whether the one who asked still waits for the answer. */
	private boolean isUnderWay(long now) {
		return this.outcome == null || now - this.outcome.endedAt() < this.outcome.lateMillis() * NANOS;
	}

	private void putOutcome(Map<String, @Nullable Object> fields, Outcome outcome) {
		fields.put("effect", outcome.effect());
		fields.put("status_after", (outcome.books() != null) ? outcome.books().name() : null);
		fields.put("answered", lower(outcome.way()));
		fields.put("http_status", outcome.httpStatus());
		fields.put("answer", readable(outcome.answer()));
		fields.put("late_ms", outcome.lateMillis());
		fields.put("took_ms", (outcome.endedAt() - this.startedAt) / NANOS + outcome.lateMillis());
	}

	private static @Nullable Object readable(String answer) {
		if (answer.isEmpty()) {
			return null;
		}
		Object json = Json.object(answer).orElse(null);
		return (json != null) ? json : answer;
	}

	private static String lower(Enum<?> word) {
		return word.name().toLowerCase(Locale.ROOT);
	}

}
