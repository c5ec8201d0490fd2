package dev.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrate.backfill.BackfillStore;
import dev.migrate.backfill.StoredBackfill;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.LockKey;
import dev.migrate.execution.AppliedChanges;
import dev.migrate.execution.DatabaseReader;
import dev.migrate.execution.Dialects;
import dev.migrate.execution.MigrationTask;
import dev.migrate.execution.StepHistory;
import dev.migrate.execution.StoredHistory;
import dev.migrate.node.NodeStore;
import dev.migrate.node.WaitingContract;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.schema.Table;
import dev.migrate.version.Activity;
import dev.migrate.version.ActivityQuery;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.HistoryExtent;
import dev.migrate.version.HistoryStore;
import dev.migrate.version.JournaledStatement;
import dev.migrate.version.Outcome;
import dev.migrate.version.StatementJournal;
import dev.migrate.version.VersionRows;
import dev.migrate.version.VersionStore;
import dev.migrate.version.VersionTables;

/** Reads where a database is, with one connection and two statements. */
final class StatusReader {

	private final DatabaseReader reader;

	private final VersionTables tables;

	private final Revisions revisions;

	private final Duration nodesAliveFor;

	StatusReader(DataSource dataSource, Dialects dialects, VersionTables tables, Revisions revisions,
			Duration nodesAliveFor) {
		this.reader = new DatabaseReader(dataSource, dialects, tables);
		this.tables = tables;
		this.revisions = revisions;
		this.nodesAliveFor = nodesAliveFor;
	}

	/** Return the plan that a task would make now. */
	MigrationPlan plan(MigrationTask task) {
		return this.reader.read((connection, dialect) -> {
			VersionRows rows = rows(connection, dialect);
			task.connected(dialect);
			return task.plan(rows.ids(), rows.historyExists()
					? new StoredHistory(new HistoryStore(dialect, this.tables), connection) : StepHistory.NONE);
		});
	}

	List<RevisionId> rows() {
		return this.reader.read((connection, dialect) -> rows(connection, dialect).ids());
	}

	private VersionRows rows(Connection connection, Dialect dialect) throws SQLException {
		this.revisions.readFor(dialect);
		VersionStore versions = new VersionStore(dialect, this.tables);
		VersionRows rows = versions.read(connection);
		versions.refuseLost(connection, rows);
		return rows;
	}

	List<HistoryEntry> history(int limit) {
		return history((store, connection) -> store.newest(connection, limit));
	}

	List<HistoryEntry> history(RevisionId revision, int limit) {
		return history((store, connection) -> store.newest(connection, revision, limit));
	}

	private List<HistoryEntry> history(HistoryRead read) {
		return this.reader.read((connection, dialect) -> {
			boolean exists = new VersionStore(dialect, this.tables).read(connection).historyExists();
			return exists ? read.entries(new HistoryStore(dialect, this.tables), connection) : List.of();
		});
	}

	DatabaseDescription description() {
		return this.reader.read(DatabaseDescription::of);
	}

	<T> T holding(Supplier<T> work) {
		return this.reader.read((connection, dialect) -> work.get());
	}

	List<Table> tables() {
		return this.reader
			.read((connection, dialect) -> dialect.inspection().reader().read(connection, List.of()).tables());
	}

	Dialect dialect() {
		return this.reader.read((connection, dialect) -> dialect);
	}

	Map<RevisionId, HistoryEntry> lastSteps() {
		return this.reader.read(this::lastSteps);
	}

	private Map<RevisionId, HistoryEntry> lastSteps(Connection connection, Dialect dialect) throws SQLException {
		boolean exists = new VersionStore(dialect, this.tables).read(connection).historyExists();
		return exists ? new HistoryStore(dialect, this.tables).lastOfEach(connection) : Map.of();
	}

	AppliedChanges appliedChanges() {
		return this.reader.read((connection, dialect) -> AppliedChanges.of(this.revisions.graph(),
				this.revisions.applied(rows(connection, dialect).ids()), lastSteps(connection, dialect)));
	}

	MigrationStatus read(HistoryExtent extent) {
		return this.reader.read((connection, dialect) -> read(connection, dialect, extent));
	}

	private MigrationStatus read(Connection connection, Dialect dialect, HistoryExtent extent) throws SQLException {
		VersionRows rows = rows(connection, dialect);
		RevisionGraph graph = this.revisions.graph();
		List<RevisionId> unknown = List.copyOf(graph.unknown(rows.ids()));
		Activity activity = activity(connection, dialect, rows, unknown.isEmpty() ? extent : extent.fromWhole());
		List<RevisionId> known = rows.ids().stream().filter((row) -> !unknown.contains(row)).toList();
		List<PendingRevision> pending = graph.pending(known)
			.stream()
			.map((revision) -> PendingRevision.of(this.revisions.script(revision.id())))
			.toList();
		boolean ahead = !unknown.isEmpty() && new StoredAncestry(activity.steps(), graph).covers(rows.ids());
		Optional<JournaledStatement> inDoubt = unfinished(activity) ? inDoubt(connection, dialect, rows)
				: Optional.empty();
		MigrationState state = inDoubt.isPresent() ? MigrationState.DIRTY : state(pending, unknown, ahead, activity);
		List<PendingRevision> missing = ahead ? List.of() : pending;
		return new MigrationStatus(state, rows.ids(), this.revisions.heads(), missing, unknown, activity.lockHolder(),
				lastRun(activity), this.tables.shownVersionTable(), extent.askedFor(activity.steps()), inDoubt,
				backfills(connection, dialect, rows), waiting(connection, dialect, rows, missing));
	}

	private List<WaitingContract> waiting(Connection connection, Dialect dialect, VersionRows rows,
			List<PendingRevision> pending) throws SQLException {
		List<RevisionId> contracts = pending.stream()
			.filter(PendingRevision::contract)
			.map((revision) -> revision.revision().id())
			.toList();
		if (contracts.isEmpty()) {
			return List.of();
		}
		NodeStore nodes = new NodeStore(dialect, this.tables.orIn(rows.schema()));
		return WaitingContract.among(contracts, nodes.alive(connection, this.nodesAliveFor), this.revisions.graph());
	}

	private List<StoredBackfill> backfills(Connection connection, Dialect dialect, VersionRows rows)
			throws SQLException {
		return rows.backfillsExist() ? new BackfillStore(dialect, this.tables.orIn(rows.schema())).all(connection)
				: List.of();
	}

	private Optional<JournaledStatement> inDoubt(Connection connection, Dialect dialect, VersionRows rows)
			throws SQLException {
		return new StatementJournal(dialect, this.tables.orIn(rows.schema())).read(connection)
			.stream()
			.filter(JournaledStatement::isInDoubt)
			.findFirst();
	}

	private Activity activity(Connection connection, Dialect dialect, VersionRows rows, HistoryExtent extent)
			throws SQLException {
		VersionTables placed = this.tables.orIn(rows.schema());
		if (placed.schema().isEmpty()) {
			return new Activity(Optional.empty(), List.of());
		}
		return new ActivityQuery(dialect, placed).read(connection, LockKey.of(placed.schema(), placed.versionTable()),
				rows.historyExists(), extent);
	}

	private List<HistoryEntry> lastRun(Activity activity) {
		List<HistoryEntry> steps = activity.steps();
		return steps.stream().filter((step) -> step.runId().equals(steps.get(0).runId())).toList();
	}

	private MigrationState state(List<PendingRevision> pending, List<RevisionId> unknown, boolean ahead,
			Activity activity) {
		if (failed(pending, activity)) {
			return MigrationState.FAILED;
		}
		if (!unknown.isEmpty()) {
			return ahead ? MigrationState.AHEAD : MigrationState.DIVERGED;
		}
		return pending.isEmpty() ? MigrationState.UP_TO_DATE : MigrationState.PENDING;
	}

	// Who fails leaves its revision pending; who is at it holds the lock.
	private boolean failed(List<PendingRevision> pending, Activity activity) {
		return unfinished(activity) && pending.stream()
			.anyMatch((revision) -> revision.revision().id().equals(activity.steps().get(0).revision()));
	}

	private boolean unfinished(Activity activity) {
		return !activity.steps().isEmpty() && activity.lockHolder().isEmpty()
				&& activity.steps().get(0).outcome() != Outcome.DONE;
	}

	/** One way to read the history. */
	@FunctionalInterface
	private interface HistoryRead {

		List<HistoryEntry> entries(HistoryStore store, Connection connection) throws SQLException;

	}

}
