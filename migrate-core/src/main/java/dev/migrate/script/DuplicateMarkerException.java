package dev.migrate.script;

/** A part of a revision file begins twice. */
public final class DuplicateMarkerException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String marker;

	private final int firstLine;

	DuplicateMarkerException(String location, int line, String marker, int firstLine) {
		super("The line '-- migrate:%s' in %s was already given in line %d. Remove one of the two.".formatted(marker,
				place(location, line), firstLine), location, line);
		this.marker = marker;
		this.firstLine = firstLine;
	}

	/** Return {@code upgrade} or {@code downgrade}. */
	public String marker() {
		return this.marker;
	}

	/** Return the line in which the part begins first. */
	public int firstLine() {
		return this.firstLine;
	}

}
