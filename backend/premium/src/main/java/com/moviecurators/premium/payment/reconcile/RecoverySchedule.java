package com.moviecurators.premium.payment.reconcile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.extern.slf4j.Slf4j;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Triggers recovery: once in every interval on one node of the cluster, whichever takes
 * it, and on each node as soon as it has started.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "premium.payment.recovery-enabled", matchIfMissing = true)
@Slf4j
class RecoverySchedule {

	@Bean
	RecurringTask<Void> paymentRecovery(RecoveringPayments recovering, PaymentSettings settings) {
		return Tasks.recurring("payment-recovery", FixedDelay.of(settings.recoveryInterval()))
			.execute((instance, context) -> recovering.recoverDue());
	}

	/** Does not wait for a turn that a dead node may still hold for some seconds. */
	@Bean
	ApplicationListener<ApplicationReadyEvent> firstRecovery(RecoveringPayments recovering) {
		return (started) -> {
			try {
				recovering.recoverDue();
			}
			catch (DataAccessException | TransactionException ex) {
				log.warn("The first recovery failed; the next one is due soon", ex);
			}
		};
	}

}
