package com.moviecurators.premium.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The end of a drill: everything finishes, then everybody says what they know. */
final class Rest {

	private Rest() {
	}

	/**
	 * Waits until nothing is undecided, at most for that long; the checker says if it is
	 * not.
	 */
	static Evidence of(Scene scene, List<Member> members, List<Outage> outages, Duration atMost) {
		Patience.untilTrue(atMost, Duration.ofMillis(300), () -> isAtRest(scene));
		return Evidence.of(scene, testimonies(members), outages);
	}

	private static boolean isAtRest(Scene scene) throws SQLException {
		try (Connection connection = scene.database().connect()) {
			return Ledger.read(connection)
				.attempts()
				.stream()
				.noneMatch((attempt) -> Checker.UNDECIDED.contains(attempt.status()));
		}
	}

	private static List<Testimony> testimonies(List<Member> members) {
		return Together.all(members, Member::testify);
	}

}
