package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.contention.BlockerWatch;
import dev.migrate.contention.SessionLimits;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.Session;
import dev.migrate.script.SqlFlavor;
import dev.migrate.version.HistoryStore;
import dev.migrate.version.MigrationLock;
import dev.migrate.version.VersionRows;
import dev.migrate.version.VersionStore;
import dev.migrate.version.VersionTables;

/**
 * The one session that holds the lock, runs the revisions and records them.
 *
 * @param connection its connection
 * @param dialect the dialect of its database
 * @param facts what the session was when it began
 * @param tables where the database keeps what it remembers, with their schema
 * @param versions the version table
 * @param history the history table
 * @param lock the migration lock
 * @param limits what its statements may ask of others
 * @param watch sees who is in their way
 */
record MigrationSession(Connection connection, Dialect dialect, Session facts, VersionTables tables,
		VersionStore versions, HistoryStore history, MigrationLock lock, SessionLimits limits,
		BlockerWatch watch) implements AutoCloseable {

	static MigrationSession open(Connection connection, Connections connections, Dialect dialect, RunSettings settings,
			VersionRows found) throws SQLException {
		Session facts = dialect.sessions()
			.open(connection, settings.identity().sessionName(), settings.limits().first());
		// Qualified names: a revision that changes the search path must not move our
		// tables, nor must a schema that has come before theirs.
		VersionTables tables = settings.tables().orIn(found.schema().isEmpty() ? facts.schema() : found.schema());
		if (tables.schema().isEmpty()) {
			throw new MissingSchemaException("");
		}
		return new MigrationSession(connection, dialect, facts, tables, new VersionStore(dialect, tables),
				new HistoryStore(dialect, tables),
				new MigrationLock(dialect.lock(), dialect.bookkeeping(),
						LockKey.of(tables.schema(), tables.versionTable()), facts.id()),
				new SessionLimits(connection, dialect.sessions(), SqlFlavor.of(dialect.name()), settings.limits()),
				connections.watch(dialect.sessions(), facts.id(), settings.limits()));
	}

	/** Undo what the last revision left in the session, if it left anything. */
	void restoreIfChanged(String stateNow) throws SQLException {
		if (!this.facts.state().equals(stateNow)) {
			this.dialect.sessions().restore(this.connection, this.facts);
		}
		this.limits.restored();
	}

	/** End what belongs to the session, but not its connection. */
	@Override
	public void close() {
		this.watch.close();
	}

}
