package com.moviecurators.kakaopay;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports an invalid setting as one sentence with its remedy instead of a stack trace.
 */
final class InvalidSettingsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSettings> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSettings cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
	}

}
