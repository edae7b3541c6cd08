package com.moviecurators.premium.common;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Explains in one sentence which setting is invalid and what would be right. */
class InvalidSettingFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSetting> implements Ordered {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSetting cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

	@Override
	public int getOrder() {
		// Before Boot's analyzer of binding failures, which would hide the sentence.
		return HIGHEST_PRECEDENCE;
	}

}
