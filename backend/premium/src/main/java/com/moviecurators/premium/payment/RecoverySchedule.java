package com.moviecurators.premium.payment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Runs recovery on every node, from the start of the application on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "premium.payment.recovery-switched-on", matchIfMissing = true)
class RecoverySchedule implements SchedulingConfigurer {

	private final RecoveringPayments recovering;

	private final PaymentSettings settings;

	RecoverySchedule(RecoveringPayments recovering, PaymentSettings settings) {
		this.recovering = recovering;
		this.settings = settings;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(this.recovering::recoverDue, this.settings.recoveryInterval());
	}

}
