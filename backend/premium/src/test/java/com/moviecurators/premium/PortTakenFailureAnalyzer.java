package com.moviecurators.premium;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which port is taken without a stack trace around it. */
class PortTakenFailureAnalyzer extends AbstractFailureAnalyzer<PortTaken> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortTaken cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
