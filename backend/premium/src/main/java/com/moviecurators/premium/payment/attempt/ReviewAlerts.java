package com.moviecurators.premium.payment.attempt;

import io.micrometer.core.instrument.MeterRegistry;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Alerts a person. An alert is printed before the commit that moves the payment: a crash
 * in between repeats the alert and never loses it.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class ReviewAlerts {

	/** Counts the alerts, by reason. */
	public static final String METER = "premium.payment.alerts";

	private final MeterRegistry meters;

	/** Alerts that money was captured unexpectedly and goes back by itself. */
	public void unexpectedCapture(Reason reason, String order) {
		this.meters.counter(METER, "reason", reason.name()).increment();
		log.error("ALERT unexpected capture, refunded by the rules ({}): order {}", reason, order);
	}

	/** Alerts that this payment needs a person. */
	public void reviewRequired(Reason reason, String order, @Nullable String answerSummary) {
		this.meters.counter(METER, "reason", reason.name()).increment();
		if (answerSummary == null) {
			log.error("ALERT payment needs a person ({}): order {}", reason, order);
		}
		else {
			log.error("ALERT payment needs a person ({}, {}): order {}", reason, answerSummary, order);
		}
	}

}
