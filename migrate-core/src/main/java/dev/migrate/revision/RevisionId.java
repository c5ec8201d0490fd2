package dev.migrate.revision;

import java.util.Optional;
import java.util.Set;

/**
 * The name of a revision, unique in its graph. It may have been read from a database, so
 * that any text is accepted here; {@link RevisionGraph} refuses revisions whose name
 * could not be used as a target, and tells all of them together.
 *
 * @param value the name as written by its author
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

	/** How long an id may be: the width of the column in the version table. */
	public static final int MAX_LENGTH = 128;

	static final String ILLEGAL_CHARACTERS = "@-+:";

	static final Set<String> SYMBOLS = Set.of("base", "head", "heads");

	public static RevisionId of(String value) {
		return new RevisionId(value);
	}

	/** Return why this can't be the id of a revision, if so. */
	Optional<RevisionException> fault() {
		if (this.value.isBlank()) {
			return Optional.of(new NameException.Blank());
		}
		if (this.value.length() > MAX_LENGTH) {
			return Optional.of(new NameException.TooLong(this));
		}
		return nameFault(this.value);
	}

	/** Return why a name, of a revision or a branch, could not be a target. */
	static Optional<RevisionException> nameFault(String name) {
		if (SYMBOLS.contains(name)) {
			return Optional.of(new NameException.Reserved(name));
		}
		for (int i = 0; i < name.length(); i++) {
			if (ILLEGAL_CHARACTERS.indexOf(name.charAt(i)) >= 0) {
				return Optional.of(new NameException.IllegalCharacters(name));
			}
		}
		return Optional.empty();
	}

	@Override
	public int compareTo(RevisionId other) {
		return this.value.compareTo(other.value);
	}

	// A record's own methods are linked when first used, which costs more in a fresh
	// virtual machine than all else that a restart with nothing pending does.
	@Override
	public boolean equals(Object other) {
		return other instanceof RevisionId id && this.value.equals(id.value);
	}

	@Override
	public int hashCode() {
		return this.value.hashCode();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
