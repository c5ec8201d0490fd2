package dev.migrate.script;

/** A header stands among the statements, where it means nothing. */
public final class MisplacedHeaderException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String key;

	MisplacedHeaderException(String location, int line, String key) {
		super("Header '%s' in %s stands among the statements, where it has no effect. Move it above the line '-- migrate:upgrade'."
			.formatted(key, place(location, line)), location, line);
		this.key = key;
	}

	/** Return the key. */
	public String key() {
		return this.key;
	}

}
