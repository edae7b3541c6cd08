package com.moviecurators.benchmarks.database;

/**
 * What a database server has done since it started.
 *
 * @param statements selects, inserts, updates and deletes
 * @param commits transactions that wrote, those of single statements among them
 * @param roundTrips all that clients sent, settings of the session and commits among it
 */
public record StatementCounts(long statements, long commits, long roundTrips) {

	/** For a database that does not count. */
	public static final StatementCounts NONE = new StatementCounts(0, 0, 0);

	/** Returns what happened since the earlier counts. */
	public StatementCounts since(StatementCounts earlier) {
		return new StatementCounts(this.statements - earlier.statements, this.commits - earlier.commits,
				this.roundTrips - earlier.roundTrips);
	}

}
