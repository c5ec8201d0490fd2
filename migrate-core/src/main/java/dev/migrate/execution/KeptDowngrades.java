package dev.migrate.execution;

import java.util.List;

import dev.migrate.dialect.Dialect;
import dev.migrate.plan.MigrationStep;
import dev.migrate.script.KeptRevision;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.version.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Writes down how revisions are undone, for an application that no longer has them.
 *
 * @param dialect the database
 * @param settings how revisions are run
 * @param task knows the revisions
 */
record KeptDowngrades(Dialect dialect, RunSettings settings, MigrationTask task) {

	/** Return what the history keeps of a step, if it leads to a revision. */
	@Nullable String of(MigrationStep step, RevisionScript script) {
		return (StepRun.direction(step) == Direction.DOWNGRADE) ? null
				: withoutSecrets(script, script.kept().orElseGet(() -> said(script))).text();
	}

	private KeptRevision said(RevisionScript script) {
		if (script.irreversible().isPresent() || script.nothingToUndo().isPresent()) {
			return kept(script, List.of());
		}
		try {
			EarlierDefinitions definitions = new EarlierDefinitions(this.task, script.revision().id(),
					Direction.DOWNGRADE, this.settings.arguments());
			return kept(script, new KeptOperations(this.dialect, script, this.settings, definitions).write(script));
		}
		catch (NotKnownOfflineException ex) {
			return KeptRevision.irreversible(script, "only the database could tell how it is written");
		}
		catch (KeptOperations.NotKeptException ex) {
			return KeptRevision.irreversible(script, String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException ex) {
			return KeptRevision.irreversible(script, "without a database it fails with a " + ex.getClass().getName());
		}
	}

	// A table that many may read is no place for a password.
	private KeptRevision withoutSecrets(RevisionScript script, KeptRevision kept) {
		return this.settings.secrets().areIn(kept.text()) ? KeptRevision.irreversible(script, "a password is in it")
				: kept;
	}

	private KeptRevision kept(RevisionScript script, List<ScriptStatement> statements) {
		return KeptRevision.of(SqlFlavor.of(this.dialect.name()), script, false, statements);
	}

}
