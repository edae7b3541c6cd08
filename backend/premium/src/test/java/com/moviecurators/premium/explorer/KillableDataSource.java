package com.moviecurators.premium.explorer;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Refuses connections to a crashed node. The code that runs while the crash unwinds the
 * stack must not reach the database.
 */
final class KillableDataSource extends DelegatingDataSource {

	private final Simulation simulation;

	KillableDataSource(DataSource real, Simulation simulation) {
		super(real);
		this.simulation = simulation;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.simulation.cluster().isCrashing()) {
			throw new Crash();
		}
		return super.getConnection();
	}

}
