package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import com.moviecurators.premium.drill.Finding.Kind;
import com.moviecurators.premium.drill.Outage.Part;

/** The figures of the kill rounds. */
record Summary(int attempts, int paid, long nodeKills, long databaseKills, long lost, long doubled, long other,
		long forgotten, Repairs repairs, Repairs databaseRepairs) {

	private static final Set<Kind> LOST = Set.of(Kind.LOST_MONEY, Kind.LOST_PREMIUM, Kind.LOST_RETURN);

	static Summary of(Evidence evidence, List<Finding> findings) {
		List<Outage> nodes = outages(evidence, Part.NODE);
		List<Outage> databases = outages(evidence, Part.DATABASE);
		long lost = findings.stream().filter((finding) -> LOST.contains(finding.kind())).count();
		long doubled = findings.stream().filter((finding) -> finding.kind() == Kind.DOUBLED).count();
		return new Summary(evidence.ledger().attempts().size(), evidence.ledger().approvals().size(), nodes.size(),
				databases.size(), lost, doubled, findings.size() - lost - doubled, WitnessChecker.forgotten(evidence),
				Repairs.after(nodes, evidence.ledger()), Repairs.after(databases, evidence.ledger()));
	}

	/** One line. */
	String text() {
		return ("%d attempts, %d paid; kills: %d of a node, %d of the database; %d lost, %d doubled, %d other findings; "
				+ "%d tabs closed while the database was away; open at the kill of a node: %d, repaired in %s at worst, "
				+ "%s in the median; of the database: %d, %s, %s")
			.formatted(this.attempts, this.paid, this.nodeKills, this.databaseKills, this.lost, this.doubled,
					this.other, this.forgotten, this.repairs.count(), seconds(this.repairs.worst()),
					seconds(this.repairs.median()), this.databaseRepairs.count(), seconds(this.databaseRepairs.worst()),
					seconds(this.databaseRepairs.median()));
	}

	/** The same as a table. */
	String table() {
		return """
				| attempts | paid | killed | times | lost | doubled | other findings | open at a kill | repaired, worst | median |
				| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
				| %d | %d | a node | %d | %d | %d | %d | %s |
				| | | the database | %d | | | | %s |

				"""
			.formatted(this.attempts, this.paid, this.nodeKills, this.lost, this.doubled, this.other, row(this.repairs),
					this.databaseKills, row(this.databaseRepairs));
	}

	private static String row(Repairs repairs) {
		return "%d | %s | %s".formatted(repairs.count(), seconds(repairs.worst()), seconds(repairs.median()));
	}

	static String seconds(Duration time) {
		return "%.1f s".formatted(time.toMillis() / 1000.0);
	}

	private static List<Outage> outages(Evidence evidence, Part part) {
		return evidence.outages().stream().filter((outage) -> outage.what() == part).toList();
	}

}
