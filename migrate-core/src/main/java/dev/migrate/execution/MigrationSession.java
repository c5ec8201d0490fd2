package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import dev.migrate.contention.BlockerWatch;
import dev.migrate.contention.SessionLimits;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.Sessions;
import dev.migrate.dialect.TransactionLock;
import dev.migrate.script.SqlFlavor;
import dev.migrate.version.HistoryStore;
import dev.migrate.version.MigrationLock;
import dev.migrate.version.StatementJournal;
import dev.migrate.version.TransactionMigrationLock;
import dev.migrate.version.VersionRows;
import dev.migrate.version.VersionStore;
import dev.migrate.version.VersionTables;

/**
 * What runs the revisions and records them: a session that has the lock, or each one that
 * a transaction is given.
 *
 * @param connection its connection
 * @param dialect the dialect of its database
 * @param facts what the session was when it began
 * @param tables where the database keeps what it remembers, with their schema
 * @param versions the version table
 * @param history the history table
 * @param tenure when it has the migration lock
 * @param journal the table of statements of revisions that are not finished
 * @param limits what its statements may ask of others
 * @param watch sees who is in their way
 */
record MigrationSession(Connection connection, Dialect dialect, Session facts, VersionTables tables,
		VersionStore versions, HistoryStore history, LockTenure tenure, StatementJournal journal, SessionLimits limits,
		BlockerWatch watch) implements AutoCloseable {

	static MigrationSession open(Connection connection, Connections connections, Dialect dialect, RunSettings settings,
			VersionRows found) throws SQLException {
		Optional<TransactionLock> transactionLock = (settings.lockScope() == LockScope.TRANSACTION)
				? dialect.transactionLock() : Optional.empty();
		Sessions sessions = transactionLock.map(TransactionLock::sessions).orElseGet(dialect::sessions);
		SessionSetup setup = SessionSetup.of(sessions, settings);
		Session facts = setup.open(connection);
		// Qualified names: a revision that changes the search path must not move our
		// tables, nor must a schema that has come before theirs.
		VersionTables tables = settings.tables().orIn(found.schema().isEmpty() ? facts.schema() : found.schema());
		if (tables.schema().isEmpty()) {
			throw new MissingSchemaException("");
		}
		VersionStore versions = new VersionStore(dialect, tables);
		SessionLimits limits = new SessionLimits(connection, sessions, SqlFlavor.of(dialect.name()), settings.limits());
		BlockerWatch watch = connections.watch(sessions, facts.id(), settings.limits());
		LockKey key = LockKey.of(tables.schema(), tables.versionTable());
		LockTenure tenure = transactionLock
			.<LockTenure>map((lock) -> new TransactionTenure(connection,
					new TransactionMigrationLock(lock, dialect, key), setup, limits, watch, versions))
			.orElseGet(() -> new SessionTenure(connection, dialect, facts, limits,
					new MigrationLock(dialect.lock(), dialect.bookkeeping(), key, facts.id())));
		return new MigrationSession(connection, dialect, facts, tables, versions, new HistoryStore(dialect, tables),
				tenure, new StatementJournal(dialect, tables), limits, watch);
	}

	/** End what belongs to the session, but not its connection. */
	@Override
	public void close() {
		this.watch.close();
	}

}
