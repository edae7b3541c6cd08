package com.moviecurators.premium.payment.attempt;

import io.micrometer.core.instrument.MeterRegistry;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Alerts a person. Raised inside the transaction that moves the payment, before its
 * commit: a crash in between repeats the alert and never loses it.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class ReviewAlerts {

	/** Counts the alerts, by reason. */
	public static final String METER = "premium.payment.alerts";

	private final MeterRegistry meters;

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
