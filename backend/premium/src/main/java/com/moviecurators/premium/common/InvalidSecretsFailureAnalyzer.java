package com.moviecurators.premium.common;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Explains in one sentence which key is invalid and how to create one. */
class InvalidSecretsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSecrets> implements Ordered {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSecrets cause) {
		return new FailureAnalysis(
				cause.faults() + ": make each key with `openssl rand -base64 32` and put it into "
						+ "application-secret.yml (see application-secret.yml.example) or into the environment.",
				null, cause);
	}

	@Override
	public int getOrder() {
		// Before Boot's analyzer of binding failures, which would hide the sentence.
		return HIGHEST_PRECEDENCE;
	}

}
