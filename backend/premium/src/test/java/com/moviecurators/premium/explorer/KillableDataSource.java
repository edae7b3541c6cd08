package com.moviecurators.premium.explorer;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The way to the database, which a dead node no longer has: what its code would still do
 * while the crash unwinds it, a dead process does not.
 */
final class KillableDataSource extends DelegatingDataSource {

	private final Simulation world;

	KillableDataSource(DataSource real, Simulation world) {
		super(real);
		this.world = world;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.world.isDying()) {
			throw new Crash();
		}
		return super.getConnection();
	}

}
