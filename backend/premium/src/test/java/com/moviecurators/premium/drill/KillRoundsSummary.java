package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.drill.check.DatabaseSnapshot;
import com.moviecurators.premium.drill.check.Finding;
import com.moviecurators.premium.drill.check.MemberReportChecker;
import com.moviecurators.premium.drill.check.Outage;
import com.moviecurators.premium.drill.check.Outage.Part;
import com.moviecurators.premium.drill.check.RepairTimes;
import com.moviecurators.premium.drill.check.SystemSnapshot;

/** The figures of the kill rounds. */
record KillRoundsSummary(int attempts, int paid, long nodeKills, long databaseKills, long lost, long doubled,
		long other, long untakenReturns, RepairTimes repairTimes, RepairTimes databaseRepairs, Refunds refunds) {

	static KillRoundsSummary of(SystemSnapshot snapshot, List<Finding> findings) {
		List<Outage> nodes = outages(snapshot, Part.NODE);
		List<Outage> databases = outages(snapshot, Part.DATABASE);
		long lost = findings.stream().filter(Finding::isLoss).count();
		long doubled = findings.stream().filter(Finding::isDoubled).count();
		return new KillRoundsSummary(snapshot.database().attempts().size(), snapshot.database().approvals().size(),
				nodes.size(), databases.size(), lost, doubled, findings.size() - lost - doubled,
				MemberReportChecker.untakenReturns(snapshot), RepairTimes.after(nodes, snapshot.database()),
				RepairTimes.after(databases, snapshot.database()), Refunds.of(snapshot));
	}

	/** Returns the figures as one line. */
	String text() {
		return ("%d attempts, %d paid; kills: %d of a node, %d of the database; %d lost, %d doubled, %d other findings; "
				+ "%d tabs closed while the database was down; interrupted by the kill of a node: %d, repaired in %s at worst, "
				+ "%s in the median; of the database: %d, %s, %s; %s")
			.formatted(this.attempts, this.paid, this.nodeKills, this.databaseKills, this.lost, this.doubled,
					this.other, this.untakenReturns, this.repairTimes.count(), seconds(this.repairTimes.worst()),
					seconds(this.repairTimes.median()), this.databaseRepairs.count(),
					seconds(this.databaseRepairs.worst()), seconds(this.databaseRepairs.median()), this.refunds.text());
	}

	/** Returns the figures as a table. */
	String table() {
		return """
				| attempts | paid | killed | times | lost | doubled | other findings | interrupted | repaired, worst | median |
				| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
				| %d | %d | a node | %d | %d | %d | %d | %s |
				| | | the database | %d | | | | %s |

				| withdrawals | refunds in the console | refunds by admins | decisions of two admins | refunds interrupted | repaired, worst | median |
				| --- | --- | --- | --- | --- | --- | --- |
				%s

				"""
			.formatted(this.attempts, this.paid, this.nodeKills, this.lost, this.doubled, this.other,
					row(this.repairTimes), this.databaseKills, row(this.databaseRepairs), this.refunds.row());
	}

	private static String row(RepairTimes repairTimes) {
		return "%d | %s | %s".formatted(repairTimes.count(), seconds(repairTimes.worst()),
				seconds(repairTimes.median()));
	}

	static String seconds(Duration time) {
		return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
	}

	private static List<Outage> outages(SystemSnapshot snapshot, Part part) {
		return snapshot.outages().stream().filter((outage) -> outage.what() == part).toList();
	}

	/**
	 * The figures about money that went back.
	 *
	 * @param decisions decisions that two admins made
	 * @param repairTimes of refunds that a kill interrupted
	 */
	record Refunds(long byMembers, long inConsole, long byAdmins, long decisions, RepairTimes repairTimes) {

		static Refunds of(SystemSnapshot snapshot) {
			DatabaseSnapshot database = snapshot.database();
			return new Refunds(count(database, "MEMBER"), count(database, "CONSOLE"), count(database, "ADMIN"),
					database.decisions()
						.stream()
						.filter((decision) -> decision.status().equals("DONE") && decision.closedBy() != 0)
						.count(),
					RepairTimes.ofRefundsAfter(snapshot.outages(), database));
		}

		private static long count(DatabaseSnapshot database, String origin) {
			return database.refunds().stream().filter((refund) -> refund.origin().equals(origin)).count();
		}

		private String text() {
			return ("%d withdrawals, %d refunds in the console, %d by admins, %d decisions of two admins; refunds "
					+ "interrupted by a kill: %d, %s, %s")
				.formatted(this.byMembers, this.inConsole, this.byAdmins, this.decisions, this.repairTimes.count(),
						seconds(this.repairTimes.worst()), seconds(this.repairTimes.median()));
		}

		private String row() {
			return "| %d | %d | %d | %d | %s |".formatted(this.byMembers, this.inConsole, this.byAdmins, this.decisions,
					KillRoundsSummary.row(this.repairTimes));
		}

	}

}
