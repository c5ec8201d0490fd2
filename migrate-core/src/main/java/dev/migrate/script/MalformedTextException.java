package dev.migrate.script;

/** A revision file is not valid UTF-8. */
public final class MalformedTextException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final int position;

	MalformedTextException(String location, int position) {
		super("Revision file %s is not valid UTF-8 at byte %d. Save it as UTF-8.".formatted(location, position),
				location, 0);
		this.position = position;
	}

	/** Return the position of the first byte that is not valid, counted from 0. */
	public int position() {
		return this.position;
	}

}
