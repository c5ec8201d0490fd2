package dev.migrate.faults;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.LockScope;
import dev.migrate.execution.MigrationReport;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.PgBouncer;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;

import static dev.migrate.testing.TestRevisions.revision;

/**
 * A database, the pooler in front of it that gives each transaction another session, and
 * those who come through the one or go past it.
 */
final class TransactionPooling implements AutoCloseable {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	private final PgBouncer pooler;

	TransactionPooling(String... settings) {
		this.pooler = PgBouncer.start(this.database, "transaction", settings);
	}

	/** Return a line and the merge of it with another, each with an effect of its own. */
	static RevisionSource merged() {
		return TestRevisions.of(table("a"), table("b<a"), table("c<a"), table("d<b,c"));
	}

	/** Return a revision that creates a table and leaves a row in it. */
	static TestRevisions.Script table(String notation) {
		String name = notation.substring(0, 1);
		return revision(notation)
			.upgrade("CREATE TABLE %s (id int PRIMARY KEY)".formatted(name),
					"INSERT INTO %s VALUES (1)".formatted(name))
			.downgrade("DROP TABLE " + name);
	}

	/** Return the database as seen through the pooler. */
	PostgresServer.Database pooled() {
		return this.pooler.database();
	}

	Witness witness() {
		return this.witness;
	}

	static MigrateOptions.Builder byTransaction() {
		return MigrateOptions.builder().lockScope(LockScope.TRANSACTION);
	}

	/** Return a migrator that comes through the pooler. */
	Migrator migrator(RevisionSource source) {
		return through(pooled().dataSource(), source).build();
	}

	/** Return what builds a migrator that comes by a way of its own. */
	Migrator.Builder through(DataSource dataSource, RevisionSource source) {
		return Migrator.builder(dataSource).source(source).options(byTransaction().build());
	}

	/** Return a migrator with a session of its own, for which the lock is held. */
	Migrator direct(RevisionSource source) {
		return Migrator.builder(this.database.dataSource()).source(source).build();
	}

	/** Let so many upgrade at the same moment, and return what they did. */
	List<MigrationReport> together(int count, RevisionSource source) {
		CountDownLatch begin = new CountDownLatch(count);
		return IntStream.range(0, count)
			.mapToObj((number) -> Background.start(() -> upgrade(begin, source)))
			.toList()
			.stream()
			.map(Background::result)
			.toList();
	}

	private MigrationReport upgrade(CountDownLatch begin, RevisionSource source) {
		begin.countDown();
		try {
			begin.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return migrator(source).upgrade();
	}

	/** Return the revisions that the history has, and what became of them. */
	List<String> history() {
		return this.witness.strings(
				"SELECT concat_ws(' ', revision, direction, outcome)" + " FROM migrate_version_history ORDER BY id");
	}

	List<String> versions() {
		return this.witness.strings("SELECT version_num FROM migrate_version ORDER BY 1");
	}

	/** Return the sessions that have a lock of ours or stay in a transaction. */
	List<String> litter() {
		return this.witness.strings("SELECT pid FROM pg_locks WHERE locktype = 'advisory'"
				+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
				+ " UNION ALL SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
				+ " AND state LIKE 'idle in transaction%'");
	}

	@Override
	public void close() {
		this.pooler.close();
	}

}
