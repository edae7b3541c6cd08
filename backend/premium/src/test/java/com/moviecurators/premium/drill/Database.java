package com.moviecurators.premium.drill;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The schema of one drill.
 *
 * @param server where it is
 * @param schema its name
 * @param shared whether other drills use the server as well
 */
record Database(MariaDbServer server, String schema, boolean shared) {

	/** Creates one on a server that the drill may kill or freeze. */
	static Database onOwnServer(String drill) {
		return create(MariaDbServer.start(drill), drill, false);
	}

	/** Creates one next to those of other drills. */
	static Database onSharedServer(String drill) {
		return create(MariaDbServer.shared(), drill, true);
	}

	private static Database create(MariaDbServer server, String drill, boolean shared) {
		String schema = drill.replace('-', '_');
		server.createSchema(schema);
		return new Database(server, schema, shared);
	}

	String address() {
		return this.server.address(this.schema);
	}

	Connection connect() throws SQLException {
		return this.server.connect(this.schema);
	}

	/** Ends the server, unless other drills need it. */
	void close() {
		if (!this.shared) {
			this.server.program().kill();
		}
	}

}
