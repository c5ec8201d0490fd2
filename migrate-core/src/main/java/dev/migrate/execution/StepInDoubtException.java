package dev.migrate.execution;

import dev.migrate.revision.RevisionException;
import dev.migrate.version.JournaledStatement;

/** Nobody knows what became of a statement of a revision that commits in parts. */
public final class StepInDoubtException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final transient JournaledStatement statement;

	StepInDoubtException(JournaledStatement statement, String found) {
		super(("The %s of revision '%s' stopped in step %d (%s) at its statement %d of %d, %s, at %s%s. %s Nothing was run now."
				+ " Look whether the statement has taken effect, then say so: migrate resolve %s --step %d --as done|not-done"
				+ " --reason \"…\", and start again.")
			.formatted(statement.direction().word(), statement.revision(), statement.operation(), statement.summary(),
					statement.statement(), statement.statements(), statement.text(), statement.at(),
					note(statement.note()), found, statement.revision(), statement.operation()));
		this.statement = statement;
	}

	private static String note(String note) {
		return note.isEmpty() ? "" : ": " + (note.endsWith(".") ? note.substring(0, note.length() - 1) : note);
	}

	/** Return what is known of the statement. */
	public JournaledStatement statement() {
		return this.statement;
	}

}
