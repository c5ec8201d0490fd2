package dev.migrate.script;

/** A class says that it is a revision but cannot run as one. */
public final class NotAJavaRevisionException extends ScriptException {

	private static final long serialVersionUID = 1L;

	NotAJavaRevisionException(String className) {
		super("Class %s carries @MigrationRevision but is not a concrete class that implements JavaRevision. Implement JavaRevision, or remove the annotation."
			.formatted(className), className, 0);
	}

}
