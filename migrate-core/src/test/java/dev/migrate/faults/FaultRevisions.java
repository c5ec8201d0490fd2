package dev.migrate.faults;

import java.util.List;

import dev.migrate.script.RevisionSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;

import static dev.migrate.testing.TestRevisions.revision;

/**
 * Four revisions, each of which leaves a row in the table {@code effects}; the third runs
 * without a transaction and may run again.
 */
final class FaultRevisions {

	static final List<String> IDS = List.of("r1", "r2", "r3", "r4");

	/** Those whose effect is all or nothing. */
	static final List<String> TRANSACTIONAL = List.of("r1", "r2", "r4");

	private FaultRevisions() {
	}

	static RevisionSource source() {
		return TestRevisions.of(
				revision("r1").upgrade("CREATE TABLE t1 (id int)", "INSERT INTO effects (revision) VALUES ('r1')"),
				revision("r2<r1").upgrade("CREATE TABLE t2 (id int)", "CREATE INDEX t2_id ON t2 (id)",
						"INSERT INTO effects (revision) VALUES ('r2')"),
				revision("r3<r2").withoutTransaction()
					.mayRunAgain()
					.upgrade("DROP INDEX CONCURRENTLY IF EXISTS t2_id", "CREATE INDEX CONCURRENTLY t2_id ON t2 (id)",
							"INSERT INTO effects (revision) SELECT 'r3'"
									+ " WHERE NOT EXISTS (SELECT 1 FROM effects WHERE revision = 'r3')"),
				revision("r4<r3").upgrade("CREATE TABLE t4 (id int)", "INSERT INTO effects (revision) VALUES ('r4')"));
	}

	/** Create a database with the table that the revisions leave their rows in. */
	static PostgresServer.Database database(PostgresServer server) {
		PostgresServer.Database database = server.createDatabase();
		database
			.execute("CREATE TABLE effects (revision text NOT NULL, session int NOT NULL DEFAULT pg_backend_pid())");
		return database;
	}

}
