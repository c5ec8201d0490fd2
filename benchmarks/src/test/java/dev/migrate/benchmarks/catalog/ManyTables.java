package dev.migrate.benchmarks.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrate.benchmarks.harness.DatabaseUrl;

/**
 * Tables of ten columns, two indexes and a foreign key each. The foreign keys make one
 * chain.
 *
 * @param count how many
 */
public record ManyTables(int count) {

	/** Create them in a database. */
	public void create(DatabaseUrl database) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.toString());
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			for (int i = 0; i < this.count; i++) {
				// The first one refers to itself.
				int previous = Math.max(0, i - 1);
				statement.execute(
						"""
								CREATE TABLE t%1$d (id bigint PRIMARY KEY, parent bigint CONSTRAINT f%1$d REFERENCES t%2$d (id), a integer NOT NULL,
								b varchar(50) DEFAULT 'none', c text, d numeric(10, 2), e timestamp with time zone DEFAULT now(),
								f boolean NOT NULL DEFAULT false, g date, h uuid)"""
							.formatted(i, previous));
				statement.execute("CREATE INDEX i%1$d ON t%1$d (parent)".formatted(i));
				statement.execute("CREATE UNIQUE INDEX u%1$d ON t%1$d (a, b)".formatted(i));
			}
			connection.commit();
		}
	}

}
