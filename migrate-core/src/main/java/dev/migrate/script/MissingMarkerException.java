package dev.migrate.script;

/** A revision file does not say where its upgrade begins. */
public final class MissingMarkerException extends ScriptException {

	private static final long serialVersionUID = 1L;

	MissingMarkerException(String location, int line) {
		super("No line '-- migrate:upgrade' %s %s. Write it above the statements of the upgrade, and '-- migrate:downgrade' below them."
			.formatted((line > 0) ? "stands above that in" : "is in", place(location, line)), location, line);
	}

}
