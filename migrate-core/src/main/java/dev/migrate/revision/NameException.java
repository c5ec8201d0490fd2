package dev.migrate.revision;

import java.util.stream.Collectors;

/** A name that no revision or branch can have, one nested type per fault. */
public abstract sealed class NameException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private NameException(String name, String message) {
		super(message);
		this.name = name;
	}

	/** Return the refused name. */
	public String name() {
		return this.name;
	}

	/** A revision without a name. */
	public static final class Blank extends NameException {

		private static final long serialVersionUID = 1L;

		Blank() {
			super("", "A revision has a blank id. Give it an id, such as the date and what it does.");
		}

	}

	/** An id that does not fit into the version table. */
	public static final class TooLong extends NameException {

		private static final long serialVersionUID = 1L;

		TooLong(RevisionId id) {
			super(id.value(), "Revision id '%s' has %d characters, but the version table holds %d. Choose a shorter id."
				.formatted(id, id.value().length(), RevisionId.MAX_LENGTH));
		}

	}

	/** A name with characters that mean something in a target. */
	public static final class IllegalCharacters extends NameException {

		private static final long serialVersionUID = 1L;

		IllegalCharacters(String name) {
			super(name,
					"The name '%s' contains %s, which has a meaning in targets such as 'branch@head' or 'id+1'. Choose a name without '@', '-', '+' and ':'."
						.formatted(name, offenders(name)));
		}

		private static String offenders(String name) {
			return name.chars()
				.distinct()
				.filter((character) -> RevisionId.ILLEGAL_CHARACTERS.indexOf(character) >= 0)
				.mapToObj("'%c'"::formatted)
				.collect(Collectors.joining(", "));
		}

	}

	/** A name that stands for something else wherever a target is read. */
	public static final class Reserved extends NameException {

		private static final long serialVersionUID = 1L;

		Reserved(String name) {
			super(name,
					"The name '%s' is a symbol of its own in targets, so nothing with that name could be reached. Choose another name."
						.formatted(name));
		}

	}

}
