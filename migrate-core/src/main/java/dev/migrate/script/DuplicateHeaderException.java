package dev.migrate.script;

/** A header is given twice. */
public final class DuplicateHeaderException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private final int firstLine;

	DuplicateHeaderException(String location, int line, String key, int firstLine) {
		super("Header '%s' in %s was already given in line %d. Keep one of the two; several values are separated by commas."
			.formatted(key, place(location, line), firstLine), location, line);
		this.key = key;
		this.firstLine = firstLine;
	}

	/** Return the key. */
	public String key() {
		return this.key;
	}

	/** Return the line in which the header was given first. */
	public int firstLine() {
		return this.firstLine;
	}

}
