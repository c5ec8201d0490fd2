package dev.migrate.script;

/** A revision says nothing to do. */
public final class MissingUpgradeException extends ScriptException {

	private static final long serialVersionUID = 1L;

	MissingUpgradeException(String location, int line) {
		super("The upgrade in %s holds no statement. Write what the revision changes, or delete the file; only a merge, which names several down-revisions, may be empty."
			.formatted(place(location, line)), location, line);
	}

}
