package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javax.sql.DataSource;

import dev.migrate.backfill.BackfillFailedException;
import dev.migrate.backfill.BackfillState;
import dev.migrate.backfill.BackfillStore;
import dev.migrate.backfill.BatchWorker;
import dev.migrate.backfill.StoredBackfill;
import dev.migrate.backfill.UnknownBackfillException;
import dev.migrate.contention.SessionLimits;
import dev.migrate.dialect.Dialect;
import dev.migrate.script.SqlFlavor;
import dev.migrate.version.VersionRows;
import dev.migrate.version.VersionStore;
import dev.migrate.version.VersionTables;

/**
 * The backfills of a database: how far they came, and the work at them outside of a run,
 * which any number of nodes does together.
 */
public final class Backfills {

	private final Connections connections;

	private final Dialects dialects;

	private final RunSettings settings;

	private final DatabaseReader reader;

	public Backfills(DataSource dataSource, Dialects dialects, RunSettings settings) {
		this.connections = new Connections(dataSource);
		this.dialects = dialects;
		this.settings = settings;
		this.reader = new DatabaseReader(dataSource, dialects, settings.tables());
	}

	/** Return all backfills that were ever registered, in the order of their names. */
	public List<StoredBackfill> list() {
		return this.reader.read((connection, dialect) -> {
			VersionRows rows = new VersionStore(dialect, this.settings.tables()).read(connection);
			return rows.backfillsExist() ? store(dialect, rows).all(connection) : List.of();
		});
	}

	private BackfillStore store(Dialect dialect, VersionRows rows) {
		return new BackfillStore(dialect, tables(rows));
	}

	private VersionTables tables(VersionRows rows) {
		return this.settings.tables().orIn(rows.schema());
	}

	/** Let a backfill wait, on all nodes, until it is resumed. */
	public StoredBackfill pause(String name) {
		return change(name, BackfillState.PAUSED, (backfill) -> backfill.state().isOpen());
	}

	/** Let a backfill go on that was paused, or has failed. */
	public StoredBackfill resume(String name) {
		return change(name, BackfillState.RUNNING,
				(backfill) -> backfill.state() == BackfillState.PAUSED || backfill.state() == BackfillState.FAILED);
	}

	private StoredBackfill change(String name, BackfillState state, Predicate<StoredBackfill> changes) {
		StoredBackfill found = find(name);
		if (!changes.test(found)) {
			return found;
		}
		this.reader.read((connection,
				dialect) -> store(dialect, new VersionStore(dialect, this.settings.tables()).read(connection))
					.change(connection, name, state));
		return find(name);
	}

	/** Return a backfill. */
	public StoredBackfill find(String name) {
		List<StoredBackfill> all = list();
		return all.stream()
			.filter((backfill) -> backfill.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new UnknownBackfillException(name, all.stream().map(StoredBackfill::name).toList()));
	}

	/**
	 * Work off one backfill to its end, together with whoever else works at it.
	 * @param seen hears how far it is, after each batch
	 */
	public StoredBackfill run(String name, Cancellation cancellation, Consumer<StoredBackfill> seen) {
		StoredBackfill backfill = find(name);
		if (backfill.state() == BackfillState.PAUSED || backfill.state() == BackfillState.FAILED) {
			backfill = resume(name);
		}
		while (backfill.state().isOpen()) {
			work((other) -> other.name().equals(name), cancellation, seen);
			backfill = find(name);
			if (backfill.state().isOpen()) {
				cancellation.pause(BackfillSession.UNTIL_NEXT_LOOK);
			}
		}
		if (backfill.state() == BackfillState.FAILED) {
			throw new BackfillFailedException(backfill, null);
		}
		return backfill;
	}

	/**
	 * Work at the backfills that applications work off, for as long as there is something
	 * to do. Without any, one connection is opened to look, and given back.
	 * @param seen hears how far each is, after each batch and once if none is done
	 */
	public void workOff(Cancellation cancellation, Consumer<StoredBackfill> seen) {
		work((backfill) -> backfill.backfill().background(), cancellation, seen);
	}

	private void work(Predicate<StoredBackfill> wanted, Cancellation cancellation, Consumer<StoredBackfill> seen) {
		List<StoredBackfill> found = list().stream().filter(wanted).toList();
		found.forEach(seen);
		List<String> open = found.stream()
			.filter((backfill) -> backfill.state().isOpen())
			.map(StoredBackfill::name)
			.toList();
		if (!open.isEmpty()) {
			onSession((session) -> open.forEach((name) -> session.work(name, cancellation, seen)));
		}
	}

	// A session that is thrown away: nobody meets its limits.
	private void onSession(Consumer<BackfillSession> work) {
		Connection connection = this.connections.open();
		boolean autoCommit = true;
		boolean readOnly = false;
		try {
			autoCommit = connection.getAutoCommit();
			readOnly = connection.isReadOnly();
			connection.setAutoCommit(true);
			connection.setReadOnly(false);
			work.accept(session(connection));
		}
		catch (SQLException ex) {
			throw new DatabaseFaults(this.dialects, this.settings.tables(), true).translated(ex, connection);
		}
		finally {
			if (!isGivenBack(connection)) {
				this.connections.discard(connection, autoCommit, readOnly);
			}
			else {
				this.connections.giveBack(connection, autoCommit);
			}
		}
	}

	private BackfillSession session(Connection connection) throws SQLException {
		Dialect dialect = this.dialects.of(connection);
		new PoolerCheck(this.connections, dialect.sessions()).check(connection);
		VersionRows rows = new VersionStore(dialect, this.settings.tables()).read(connection);
		dialect.sessions().open(connection, this.settings.identity().sessionName(), this.settings.limits().first());
		SessionLimits limits = new SessionLimits(connection, dialect.sessions(), SqlFlavor.of(dialect.name()),
				this.settings.limits());
		return new BackfillSession(connection, store(dialect, rows), new BatchWorker(dialect, tables(rows)), limits,
				this.settings.limits());
	}

	private boolean isGivenBack(Connection connection) {
		try {
			return this.dialects.of(connection).sessions().giveBack(connection);
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
