package com.moviecurators.premium.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Triggers the purge: once an hour, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class PurgeSchedule {

	@Bean
	RecurringTask<Void> purgeOfKeptAnswers(PurgingIdempotencyRecords purging) {
		return Tasks.recurring("purge-of-kept-answers", FixedDelay.ofHours(1))
			.execute((instance, context) -> purging.purge());
	}

}
