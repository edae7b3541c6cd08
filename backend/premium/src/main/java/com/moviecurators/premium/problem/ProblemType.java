package com.moviecurators.premium.problem;

/**
 * A kind of refusal, for developers who follow the {@code type} of a problem.
 *
 * @param code which never changes, for instance {@code busy}
 * @param status the HTTP status, from 400 to 599
 * @param title in a few words
 * @param meaning what has happened
 * @param remedy what to do next
 */
public record ProblemType(String code, int status, String title, String meaning, String remedy) {

	/** Reads {@code status | title | meaning | remedy}. */
	static ProblemType of(String code, String text) {
		String[] parts = text.split("\\s*\\|\\s*", 4);
		return new ProblemType(code, Integer.parseInt(parts[0]), parts[1], parts[2], parts[3]);
	}

}
