package com.moviecurators.violations;

import com.moviecurators.premium.payment.attempt.PaymentAttempts;

public class UsesForeignRepository {

	private final PaymentAttempts attempts;

	UsesForeignRepository(PaymentAttempts attempts) {
		this.attempts = attempts;
	}

	void flush() {
		this.attempts.flush();
	}

}
