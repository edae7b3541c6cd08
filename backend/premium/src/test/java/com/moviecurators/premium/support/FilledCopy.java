package com.moviecurators.premium.support;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A copy of a schema in MariaDB, in which each table that grows has thousands of rows
 * more. They belong to nobody and each is for itself. A table that is added later is
 * filled as well.
 */
public final class FilledCopy implements AutoCloseable {

	/** So many rows are added to each table. */
	public static final int ROWS = 3000;

	private static final Set<String> NOT_GROWING = Set.of("plan", "curation", "curation_film", "flyway_schema_history");

	private final SingleConnectionDataSource connection;

	private final JdbcClient jdbc;

	private final String schema;

	/** Opens a connection, to copy the schema of these connections. */
	public FilledCopy(DataSource original) throws SQLException {
		this.connection = new SingleConnectionDataSource(original.getConnection(), true);
		this.jdbc = JdbcClient.create(this.connection);
		this.schema = this.jdbc.sql("select schema()").query(String.class).single();
	}

	/** Copies the tables, and fills the copies. */
	public void fill() {
		execute("create database " + copy());
		execute("use " + copy());
		execute("set check_constraint_checks = 0");
		tables().forEach(this::copyAndFill);
	}

	/** Speaks to the copy. */
	public JdbcClient jdbc() {
		return this.jdbc;
	}

	private List<String> tables() {
		return this.jdbc.sql(
				"select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'")
			.param(this.schema)
			.query(String.class)
			.list();
	}

	private void copyAndFill(String table) {
		execute("create table %s like %s.%s".formatted(table, this.schema, table));
		execute("insert into %s select * from %s.%s".formatted(table, this.schema, table));
		if (!NOT_GROWING.contains(table)) {
			execute("insert into %s select %s from seq_1_to_%d".formatted(table, String.join(", ", values(table)),
					ROWS));
		}
		// Returns rows.
		this.jdbc.sql("analyze table " + table).query().listOfRows();
	}

	/** What each column gets, as an expression of {@code seq}. */
	private List<String> values(String table) {
		return this.jdbc.sql("""
				select case
					when is_nullable = 'YES' then 'null'
					when data_type = 'bigint' or data_type like '%int' and is_unique then '1000000 + seq'
					when data_type in ('datetime', 'timestamp') then 'now(6) - interval seq minute'
					when data_type in ('longtext', 'text', 'json') then '''{}'''
					when is_unique then 'concat(''f'', seq)'
					when column_name = 'status' then '''APPROVED'''
					else '0' end
				from (select c.*, exists (select * from information_schema.statistics s
						where s.table_schema = c.table_schema and s.table_name = c.table_name
							and s.column_name = c.column_name and s.non_unique = 0) as is_unique
					from information_schema.columns c) columns
				where table_schema = ? and table_name = ?
				order by ordinal_position""").param(this.schema).param(table).query(String.class).list();
	}

	private void execute(String sql) {
		this.jdbc.sql(sql).update();
	}

	private String copy() {
		return this.schema + "_filled";
	}

	/** Removes the copy. */
	@Override
	public void close() {
		execute("drop database if exists " + copy());
		execute("use " + this.schema);
		execute("set check_constraint_checks = 1");
		this.connection.destroy();
	}

}
