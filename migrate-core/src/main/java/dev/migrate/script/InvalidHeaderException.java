package dev.migrate.script;

/** A header has a value that cannot be read. */
public final class InvalidHeaderException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private final String value;

	private final String expected;

	InvalidHeaderException(String location, int line, String key, String value, String expected) {
		super("Header '%s' in %s has the value '%s'. Write %s.".formatted(key, place(location, line), value, expected),
				location, line);
		this.key = key;
		this.value = value;
		this.expected = expected;
	}

	/** Return the key. */
	public String key() {
		return this.key;
	}

	/** Return the value as written. */
	public String value() {
		return this.value;
	}

	/** Return what the value has to be. */
	public String expected() {
		return this.expected;
	}

}
