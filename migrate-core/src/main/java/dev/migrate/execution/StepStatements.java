package dev.migrate.execution;

import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.Dialect;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;

/**
 * What a step would say to the database, found out without saying it.
 *
 * @param statements the statements, as far as they are known
 * @param unknown why no more is known, if there is more: a revision that asks the
 * database for something can only be run
 */
public record StepStatements(List<String> statements, Optional<String> unknown) {

	public StepStatements {
		statements = List.copyOf(statements);
	}

	/** Ask a revision what it would say. */
	public static StepStatements of(Dialect dialect, RunSettings settings, MigrationTask task, RevisionId revision,
			Direction direction) {
		try (RehearsedCatalog catalog = new RehearsedCatalog(dialect, settings, task,
				rowsBefore(task, revision, direction))) {
			ScriptOperations operations = new ScriptOperations(dialect, task.script(revision), settings,
					new EarlierDefinitions(task, revision, direction, settings.arguments()), catalog);
			return of(operations, direction, settings.secrets());
		}
	}

	private static StepStatements of(ScriptOperations operations, Direction direction, Secrets secrets) {
		try {
			return new StepStatements(hidden(operations.write(direction), secrets), Optional.empty());
		}
		catch (RevisionException ex) {
			return new StepStatements(hidden(operations.written(), secrets), Optional.of(secrets.hidden(reason(ex))));
		}
	}

	private static List<String> hidden(List<String> statements, Secrets secrets) {
		return statements.stream().map(secrets::hidden).toList();
	}

	private static List<RevisionId> rowsBefore(MigrationTask task, RevisionId revision, Direction direction) {
		return (direction == Direction.UPGRADE) ? task.graph().effectiveDownRevisions(revision) : List.of(revision);
	}

	private static String reason(RevisionException ex) {
		if (ex instanceof StepNotWrittenException step && ex.getCause() instanceof NotKnownOfflineException) {
			return "Operation %d asks the database. It and what follows are known only when the revision runs."
				.formatted(step.operation());
		}
		return String.valueOf(ex.getMessage());
	}

}
