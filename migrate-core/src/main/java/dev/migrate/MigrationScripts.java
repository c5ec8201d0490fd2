package dev.migrate;

import java.time.Clock;
import java.util.List;

import dev.migrate.dialect.Dialect;
import dev.migrate.execution.RunSettings;
import dev.migrate.execution.ScriptWriter;
import dev.migrate.plan.MigrationPlan;

/**
 * Migrations written down as SQL, for a database that is not asked anything. A script
 * begins at an empty database, or where a range such as {@code a1b2:heads} says, and each
 * of its steps first makes sure that the database is there.
 */
public final class MigrationScripts {

	private final Dialect dialect;

	private final RunSettings settings;

	private final Revisions revisions;

	private final Clock clock;

	MigrationScripts(Dialect dialect, RunSettings settings, Revisions revisions, Clock clock) {
		this.dialect = dialect;
		this.settings = settings;
		this.revisions = revisions;
		this.clock = clock;
		revisions.readFor(dialect);
	}

	/**
	 * Return the script of an upgrade.
	 * @param targets targets such as {@code heads}, or ranges such as {@code a1b2:c3d4}
	 * that all begin at the same revision
	 */
	public String upgrade(String... targets) {
		return script(this.revisions.planner().scriptUpgrade(List.of(targets)));
	}

	/**
	 * Return the script of a downgrade.
	 * @param range from where to where, as in {@code c3d4:base}
	 */
	public String downgrade(String range) {
		return script(this.revisions.planner().scriptDowngrade(range));
	}

	/**
	 * Return the script that only says that a database is at the targets.
	 * @param targets targets, or ranges that all begin at the same revision
	 */
	public String stamp(String... targets) {
		return script(this.revisions.planner().scriptStamp(List.of(targets)));
	}

	/** Return the script that creates the version table and the history table. */
	public String ensureVersion() {
		return new ScriptWriter(this.dialect, this.settings, this.clock).writeTables();
	}

	private String script(MigrationPlan plan) {
		return new ScriptWriter(this.dialect, this.settings, this.clock).write(plan,
				RevisionTask.of(this.revisions, plan));
	}

}
