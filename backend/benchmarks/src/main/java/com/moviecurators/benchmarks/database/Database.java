package com.moviecurators.benchmarks.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database that an application uses and that the benchmark reads beside it. */
public interface Database extends AutoCloseable {

	/** Returns its name for people. */
	String name();

	/** Returns the settings of the packaged application that uses it. */
	List<String> settings();

	/** Returns the largest number of connections that the application opens. */
	int poolSize();

	/** Returns the JDBC address, the user, and the port to open or 0, for the floor. */
	List<String> floorArguments();

	/** Connects; with H2 in memory only while the application runs. */
	Connection connect() throws SQLException;

	/** Returns what it has done so far; zeros if it does not count. */
	StatementCounts counts();

	/**
	 * Returns the statement that switches foreign keys off, and the one that switches
	 * them on.
	 */
	List<String> foreignKeysOffAndOn();

	/** Creates an empty one. */
	void reset();

	@Override
	default void close() {
	}

}
