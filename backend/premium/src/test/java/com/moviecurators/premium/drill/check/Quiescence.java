package com.moviecurators.premium.drill.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import com.moviecurators.premium.drill.load.Member;
import com.moviecurators.premium.drill.load.MemberReport;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.Polling;

/**
 * Waits until every payment, refund and proposal is final, then takes the snapshot that
 * is checked.
 */
public final class Quiescence {

	private Quiescence() {
	}

	/**
	 * Waits for that long at most. The checker reports what is not final then.
	 */
	public static SystemSnapshot of(Environment environment, List<Member> members, List<Outage> outages,
			Duration atMost) {
		Polling.untilTrue(atMost, Duration.ofSeconds(1), () -> isQuiescent(environment));
		return SystemSnapshot.of(environment, memberReports(members), outages);
	}

	private static boolean isQuiescent(Environment environment) throws SQLException {
		try (Connection connection = environment.database().connect()) {
			DatabaseSnapshot database = DatabaseSnapshot.read(connection);
			return database.attempts().stream().noneMatch((attempt) -> Checker.UNDECIDED.contains(attempt.status()))
					&& database.refunds().stream().noneMatch((refund) -> RefundChecker.OPEN.contains(refund.status()))
					&& database.decisions().stream().noneMatch((decision) -> decision.status().equals("PROPOSED"));
		}
	}

	private static List<MemberReport> memberReports(List<Member> members) {
		return Concurrently.all(members, Member::report);
	}

}
