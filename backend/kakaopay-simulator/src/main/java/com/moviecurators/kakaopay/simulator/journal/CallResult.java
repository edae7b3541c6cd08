package com.moviecurators.kakaopay.simulator.journal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.github.tomakehurst.wiremock.http.Fault;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.wire.Json;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/**
 * The result of a recorded call.
 *
 * @param effect whether the call had its effect
 * @param statusAfter the status of the payment afterwards
 * @param httpStatus null if no answer was sent
 * @param answer the masked body; empty if there is none
 * @param delayMillis the delay of the answer
 * @param readyAt the stopwatch's reading when the answer was ready
 */
record CallResult(boolean effect, @Nullable PaymentStatus statusAfter, Delivery delivery, @Nullable Integer httpStatus,
		String answer, int delayMillis, long readyAt) {

	static CallResult of(boolean effect, @Nullable PaymentStatus statusAfter, SimulatorResponse response,
			long readyAt) {
		return new CallResult(effect, statusAfter, Delivery.of(response),
				(response.connectionFault() == null) ? response.status() : null, Mask.text(response.body()),
				response.delayMillis(), readyAt);
	}

	static CallResult ofStub(int httpStatus, long readyAt) {
		return new CallResult(false, null, Delivery.STUB, httpStatus, "", 0, readyAt);
	}

	Map<String, @Nullable Object> fields() {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("effect", this.effect);
		fields.put("status_after", (this.statusAfter != null) ? this.statusAfter.name() : null);
		fields.put("answered", this.delivery.name().toLowerCase(Locale.ROOT));
		fields.put("http_status", this.httpStatus);
		fields.put("answer", readableAnswer());
		fields.put("late_ms", this.delayMillis);
		return fields;
	}

	private @Nullable Object readableAnswer() {
		if (this.answer.isEmpty()) {
			return null;
		}
		Object json = Json.object(this.answer).orElse(null);
		return (json != null) ? json : this.answer;
	}

	/** How a call was answered. */
	enum Delivery {

		/** The simulator sent an answer. */
		ANSWER,
		/** The connection was closed without an answer. */
		CLOSED,
		/** The connection was reset. */
		RESET,
		/** A plain stub answered instead of the simulator. */
		STUB;

		private static Delivery of(SimulatorResponse response) {
			if (response.connectionFault() == null) {
				return ANSWER;
			}
			return (response.connectionFault() == Fault.EMPTY_RESPONSE) ? CLOSED : RESET;
		}

	}

}
