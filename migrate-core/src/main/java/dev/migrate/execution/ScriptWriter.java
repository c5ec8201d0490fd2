package dev.migrate.execution;

import java.time.Clock;
import java.util.List;

import dev.migrate.backfill.BackfillStore;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ScriptSyntax;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;
import dev.migrate.version.VersionRows;
import dev.migrate.version.VersionStore;

/**
 * Writes a plan down as SQL, for somebody who runs it with the database's own client. It
 * leaves the same tables, rows and records as a run.
 */
public final class ScriptWriter {

	private final Dialect dialect;

	private final RunSettings settings;

	private final Clock clock;

	private final VersionStore versions;

	private final ScriptSyntax syntax;

	private final StringBuilder text = new StringBuilder();

	public ScriptWriter(Dialect dialect, RunSettings settings, Clock clock) {
		this.dialect = dialect;
		this.settings = settings;
		this.clock = clock;
		this.versions = new VersionStore(dialect, settings.tables());
		this.syntax = dialect.script();
	}

	/**
	 * Return the script of a plan. What is refused is refused as a whole: there is no
	 * script of the first half.
	 */
	public String write(MigrationPlan plan, MigrationTask task) {
		try (RehearsedCatalog catalog = new RehearsedCatalog(this.dialect, this.settings, task, plan.rowsBefore())) {
			return write(plan, task, catalog);
		}
	}

	private String write(MigrationPlan plan, MigrationTask task, RehearsedCatalog catalog) {
		ScriptRecords records = new ScriptRecords(this.dialect, this.settings, this.clock, plan, task);
		line("-- Written for %s: from %s to %s".formatted(this.dialect.name(), shown(plan.rowsBefore()),
				shown(plan.rowsAfter())));
		this.text.append(this.syntax.prologue());
		if (plan.rowsBefore().isEmpty()) {
			this.text.append('\n');
			this.versions.creation(VersionRows.NO_TABLE).forEach(this::statement);
		}
		boolean together = this.settings.transactionMode() == TransactionMode.ALL;
		if (together) {
			begin();
		}
		SaidStatements operations = new SaidStatements(this.dialect, this.settings, task, catalog);
		for (MigrationStep step : plan.steps()) {
			write(step, operations, records, !together);
		}
		if (together) {
			commit();
		}
		return this.text.toString();
	}

	/** Return the script that creates the tables that every migrated database has. */
	public String writeTables() {
		line("-- Written for %s: the version table and the history table".formatted(this.dialect.name()));
		this.text.append(this.syntax.prologue()).append('\n');
		this.versions.creation(VersionRows.NO_TABLE).forEach(this::statement);
		return this.text.toString();
	}

	private void write(MigrationStep step, SaidStatements operations, ScriptRecords records, boolean alone) {
		RevisionScript script = operations.script(step.revision());
		Direction direction = StepRun.direction(step);
		PlanCheck.refuse(script, direction, this.settings.transactionMode(), this.dialect);
		boolean transactional = direction == Direction.STAMP
				|| (script.transactional() && this.dialect.transactionalDdl());
		List<String> statements = operations.of(step.revision(), direction);
		line("");
		line("-- %s %s, %s".formatted(direction.word(), step.revision(),
				script.revision().message().replaceAll("\\R", " ")));
		if (direction == Direction.UPGRADE && script.contract()) {
			line("-- A contract: run it when no earlier build of the application is alive. Nobody checks that here.");
		}
		if (alone && transactional) {
			begin();
		}
		statement(guard(step));
		if (direction == Direction.UPGRADE) {
			script.requiredBackfills().forEach((name) -> statement(required(name)));
		}
		statements.forEach(this::statement);
		if (alone && !transactional) {
			begin();
		}
		records.of(step, script, direction, statements.size()).forEach(this::statement);
		this.syntax.lastCheck().ifPresent(this::statement);
		if (alone) {
			commit();
		}
	}

	private String guard(MigrationStep step) {
		return this.syntax.guard(this.versions.holdsExactly(step.rowsBefore()),
				"This step is written for a database at %s, and this one is not there"
					.formatted(shown(step.rowsBefore())));
	}

	private String required(String backfill) {
		return this.syntax.guard(
				new BackfillStore(this.dialect, this.settings.tables()).isDone(this.dialect.words().literal(backfill)),
				"This step requires the backfill '%s', which is not done".formatted(backfill));
	}

	private static String shown(List<RevisionId> rows) {
		return rows.isEmpty() ? "base" : String.join(", ", rows.stream().map(RevisionId::value).toList());
	}

	private void begin() {
		statement(this.syntax.begin());
	}

	private void commit() {
		statement("COMMIT");
	}

	private void statement(String sql) {
		line(this.syntax.terminated(sql));
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

}
