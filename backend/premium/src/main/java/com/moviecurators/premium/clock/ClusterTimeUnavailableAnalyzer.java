package com.moviecurators.premium.clock;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains why the service does not start without the database's time. */
class ClusterTimeUnavailableAnalyzer extends AbstractFailureAnalyzer<ClusterTimeUnavailable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ClusterTimeUnavailable cause) {
		return new FailureAnalysis(
				cause.getMessage() + ". No node decides about money by its own clock, so this one does not start.",
				"Check that the database answers within two seconds and that its user may run plain SELECTs.", cause);
	}

}
