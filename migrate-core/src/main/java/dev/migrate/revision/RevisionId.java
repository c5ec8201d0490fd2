package dev.migrate.revision;

/**
 * The name of a revision, unique in its graph.
 *
 * @param value the name as written by its author
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

	public static RevisionId of(String value) {
		return new RevisionId(value);
	}

	@Override
	public int compareTo(RevisionId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
