package com.moviecurators.premium.payment.recover;

import com.moviecurators.premium.payment.schedule.PaymentSettings;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** How recovery's checks are carried out. */
@Configuration(proxyBeanMethods = false)
class RecoveryConfiguration {

	static final String EXECUTOR = "recoveryExecutor";

	/** Enough that a slow KakaoPay does not hold up a whole batch. */
	private static final int MAX_CHECKS_AT_ONCE = 200;

	/** That of the web server: both finish what is in flight at the same time. */
	private static final int SHUTDOWN_PHASE = SmartLifecycle.DEFAULT_PHASE - 1024;

	/**
	 * Virtual threads, bounded; what exceeds the bound is rejected and stays due. On
	 * shutdown running checks have until the end of the phase (25 s), while there is
	 * still a database to record their outcome in. After it they are interrupted, and
	 * waited for no longer than a lease.
	 */
	@Bean(name = EXECUTOR, defaultCandidate = false)
	ThreadPoolTaskExecutor recoveryExecutor(PaymentSettings settings) {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setVirtualThreads(true);
		executor.setThreadNamePrefix("recovery-");
		executor.setCorePoolSize(MAX_CHECKS_AT_ONCE);
		executor.setMaxPoolSize(MAX_CHECKS_AT_ONCE);
		executor.setQueueCapacity(0);
		executor.setAllowCoreThreadTimeOut(true);
		executor.setAwaitTerminationMillis(settings.lease().toMillis());
		executor.setPhase(SHUTDOWN_PHASE);
		return executor;
	}

}
