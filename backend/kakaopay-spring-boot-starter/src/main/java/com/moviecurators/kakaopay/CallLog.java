package com.moviecurators.kakaopay;

import java.time.Duration;

import com.moviecurators.kakaopay.Outcome.Happened;
import com.moviecurators.kakaopay.Outcome.Refused;
import com.moviecurators.kakaopay.Outcome.Unknown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes one log line per call: call, order number, outcome and duration. Never logs a
 * tid, a token, a key or a message of KakaoPay's. Of its answer appear codes only, and
 * the order number if the request has none. That is bounded, as everything on the line.
 */
final class CallLog {

	private static final Logger logger = LoggerFactory.getLogger(KakaoPayClient.class);

	private final WireRequest request;

	private final long startedAt = System.nanoTime();

	private CallLog(WireRequest request) {
		this.request = request;
	}

	static CallLog start(WireRequest request) {
		return new CallLog(request);
	}

	void end(Outcome<?> outcome) {
		logger.atLevel(level(outcome))
			.log("KakaoPay {}, order {}: {} ({} ms)", this.request.call(), order(outcome), text(outcome), millis());
	}

	private Level level(Outcome<?> outcome) {
		if (outcome instanceof Unknown || isConfiguration(outcome)) {
			return Level.WARN;
		}
		return this.request.call().isInquiry() ? Level.DEBUG : Level.INFO;
	}

	private static boolean isConfiguration(Outcome<?> outcome) {
		return outcome instanceof Refused<?> refused
				&& refused.reason().errorClass() == KakaoPayErrorClass.CONFIGURATION;
	}

	private String order(Outcome<?> outcome) {
		String order = (this.request.orderId() != null) ? this.request.orderId()
				: Line.without(this.request.secrets(), answered(outcome));
		return (order != null) ? Line.of(order) : "-";
	}

	private static @Nullable String answered(Outcome<?> outcome) {
		if (outcome instanceof Happened<?> happened) {
			return (happened.answer() instanceof OrderAnswer order) ? order.partnerOrderId()
					: (happened.answer() instanceof CancelAnswer cancel) ? cancel.partnerOrderId() : null;
		}
		return null;
	}

	private static String text(Outcome<?> outcome) {
		if (outcome instanceof Refused<?> refused) {
			return "refused, " + refused.reason().code() + " " + refused.reason().knownCode();
		}
		if (outcome instanceof Unknown<?> unknown) {
			return "unknown, " + unknown.cause().kind() + ", " + unknown.cause().detail();
		}
		return "happened";
	}

	private long millis() {
		return Duration.ofNanos(System.nanoTime() - this.startedAt).toMillis();
	}

}
