package dev.migrate.script;

/** A class was named as a revision that does not say which revision it is. */
public final class MissingAnnotationException extends ScriptException {

	private static final long serialVersionUID = 1L;

	MissingAnnotationException(String className) {
		super("Class %s was given as a revision but carries no @MigrationRevision. Annotate it, or leave it out."
			.formatted(className), className, 0);
	}

}
