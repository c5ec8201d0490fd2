package dev.migrate.execution;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.SqlStatement;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.plan.VersionChange;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.InlinedStatement;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.SqlFlavor;
import dev.migrate.version.Direction;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.HistoryStore;
import dev.migrate.version.Outcome;
import dev.migrate.version.VersionStore;

/**
 * What a script writes down of itself: a history row and the version rows for every step.
 */
final class ScriptRecords {

	// The lock that a run takes can't be had by a script, so that nothing is fenced by
	// it.
	private static final SqlStatement NO_FENCE = SqlStatement.of("1 = 1");

	private final String runId = UUID.randomUUID().toString();

	private final Dialect dialect;

	private final RunSettings settings;

	private final Clock clock;

	private final MigrationTask task;

	private final VersionStore versions;

	private final HistoryStore history;

	private final KeptDowngrades kept;

	private RevisionDigest digest;

	ScriptRecords(Dialect dialect, RunSettings settings, Clock clock, MigrationPlan plan, MigrationTask task) {
		this.dialect = dialect;
		this.settings = settings;
		this.clock = clock;
		this.task = task;
		this.versions = new VersionStore(dialect, settings.tables());
		this.history = new HistoryStore(dialect, settings.tables());
		this.kept = new KeptDowngrades(dialect, settings, task);
		this.digest = RevisionDigest.of(task.applied(plan.rowsBefore()));
	}

	/** Return the statements that record a step. */
	List<String> of(MigrationStep step, RevisionScript script, Direction direction, int statements) {
		this.digest = (direction == Direction.STAMP) ? RevisionDigest.of(this.task.applied(step.rowsAfter()))
				: this.digest.toggle(step.revision(), script.statementHash());
		List<String> records = new ArrayList<>();
		records.add(inlined(this.history.scriptInsertion(entry(step, script, direction, statements),
				this.kept.of(step, script), this.dialect.script())));
		step.changes().forEach((change) -> records.add(inlined(statement(change))));
		return records;
	}

	private HistoryEntry entry(MigrationStep step, RevisionScript script, Direction direction, int statements) {
		List<RevisionId> parents = new ArrayList<>(script.revision().downRevisions());
		script.revision().dependsOn().forEach((dependency) -> parents.add(RevisionId.of(dependency)));
		Instant now = this.clock.instant();
		return new HistoryEntry(this.runId, step.revision(), direction, Outcome.DONE, now, now,
				script.revision().message(), parents, statements, script.statementHash(), this.digest.hex(), "",
				this.settings.identity(), null);
	}

	private SqlStatement statement(VersionChange change) {
		if (change instanceof VersionChange.Insert insert) {
			return this.versions.insertion(insert.id(), NO_FENCE);
		}
		if (change instanceof VersionChange.Update update) {
			return this.versions.update(update.from(), update.to(), NO_FENCE);
		}
		return this.versions.deletion(((VersionChange.Delete) change).id(), NO_FENCE);
	}

	private String inlined(SqlStatement statement) {
		return InlinedStatement.of(SqlFlavor.of(this.dialect.name()), statement, this.dialect.words()).sql();
	}

}
