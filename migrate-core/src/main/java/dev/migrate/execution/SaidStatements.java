package dev.migrate.execution;

import java.util.List;

import dev.migrate.dialect.Dialect;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;

/**
 * The statements that revisions consist of, without a connection.
 *
 * @param dialect how they are said
 * @param settings how they are run
 * @param task knows the revisions
 * @param catalog what is known of the database
 */
record SaidStatements(Dialect dialect, RunSettings settings, MigrationTask task, RehearsedCatalog catalog) {

	RevisionScript script(RevisionId revision) {
		return this.task.script(revision);
	}

	/**
	 * Return the statements of a revision; a stamp has none.
	 * @throws StepNotWrittenException if it says what can't be known without a connection
	 */
	List<String> of(RevisionId revision, Direction direction) {
		RevisionScript script = script(revision);
		ScriptOperations operations = new ScriptOperations(this.dialect, script, this.settings,
				new EarlierDefinitions(this.task, revision, direction, this.settings.arguments()), this.catalog);
		return operations.write(direction);
	}

}
