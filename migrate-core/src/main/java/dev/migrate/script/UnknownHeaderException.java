package dev.migrate.script;

/** A header has a key that means nothing. */
public final class UnknownHeaderException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String key;

	UnknownHeaderException(String location, int line, String key) {
		super("Header '%s' in %s is unknown. Correct the key (one of %s), or write a remark below the line '-- migrate:upgrade'."
			.formatted(key, place(location, line), HeaderKey.all()), location, line);
		this.key = key;
	}

	/** Return the key as written. */
	public String key() {
		return this.key;
	}

}
