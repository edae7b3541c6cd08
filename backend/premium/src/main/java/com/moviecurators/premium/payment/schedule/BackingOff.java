package com.moviecurators.premium.payment.schedule;

import java.time.Clock;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Postpones a check that failed in our own code or database: it must not keep others from
 * being checked, and in the end a person is asked.
 */
@Component
@RequiredArgsConstructor
public class BackingOff {

	/** Failures in a row after which a person is asked: about a quarter of an hour. */
	public static final int MAX_FAILURES = 10;

	private final CheckPolicy policy;

	private final Clock clock;

	/**
	 * Postpones the row's next check.
	 * @return whether its checks have failed too often
	 */
	@Transactional
	public boolean backOff(ScheduledRepository<?> rows, long id) {
		int failures = rows.countFailures(id);
		rows.backOff(id, this.policy.afterFailure(this.clock.instant(), failures));
		return failures + 1 >= MAX_FAILURES;
	}

}
