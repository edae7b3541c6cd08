package com.moviecurators.premium.payment.reconcile;

import com.moviecurators.premium.payment.schedule.PaymentSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many checks run at once. */
@Configuration(proxyBeanMethods = false)
class RecoveryConfiguration {

	/** Allows so many that a slow KakaoPay does not hold up a whole batch. */
	@Bean
	RecoveryExecutor recoveryExecutor(PaymentSettings settings) {
		return new BoundedRecoveryExecutor(200, settings.lease());
	}

}
