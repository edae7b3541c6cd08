package com.moviecurators.premium.payment.recover;

import java.time.Duration;

import com.moviecurators.premium.payment.schedule.BringingForward;
import com.moviecurators.premium.payment.schedule.CheckRequested;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/**
 * Triggers recovery on every node, by the node's monotonic clock, from its start on. The
 * lease in each row keeps nodes from checking the same payment at the same time.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "premium.payment.recovery-enabled", matchIfMissing = true)
@RequiredArgsConstructor
@Slf4j
class RecoverySchedule implements SchedulingConfigurer {

	private final RecoveringPayments recovering;

	private final BringingForward bringingForward;

	private final PaymentSettings settings;

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(new FixedDelayTask(attempting(this.recovering::recoverDue),
				this.settings.recoveryInterval(), Duration.ZERO));
		tasks.addFixedDelayTask(new FixedDelayTask(attempting(this.bringingForward::bringForward),
				this.settings.maxPause(), Duration.ZERO));
	}

	/** Does not wait for the next pass. */
	@EventListener
	void check(CheckRequested request) {
		this.recovering.checkNow(request.attemptId());
	}

	private static Runnable attempting(Runnable pass) {
		return () -> {
			try {
				pass.run();
			}
			catch (DataAccessException | TransactionException ex) {
				log.warn("Recovery could not read what is due; it will try again: {}", ex.getMessage());
			}
		};
	}

}
