package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.List;

/** What happened in a run, as far as neither database nor KakaoPay records it. */
final class Observations {

	private final List<Violation> violations = new ArrayList<>();

	private final List<String> answers = new ArrayList<>();

	private final TokenOrder tokens = new TokenOrder();

	void clear() {
		this.violations.clear();
		this.answers.clear();
		this.tokens.clear();
	}

	void violated(String invariant, String what) {
		this.violations.add(new Violation(invariant, what));
	}

	List<Violation> violations() {
		return this.violations;
	}

	/** Somebody, member or stranger, gets this answer. */
	void noteAnswer(String answer) {
		this.answers.add(answer);
	}

	/** Whether anybody got an answer with this text in it. */
	boolean anyAnswerContains(String text) {
		return this.answers.stream().anyMatch((answer) -> answer.contains(text));
	}

	TokenOrder tokens() {
		return this.tokens;
	}

}
