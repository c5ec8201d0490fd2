package dev.migrate.script;

import java.util.List;

/** Where revisions come from. */
@FunctionalInterface
public interface RevisionSource {

	/**
	 * Find the revisions.
	 * @param flavor how the SQL in them is written
	 */
	RevisionCatalog read(SqlFlavor flavor);

	/**
	 * Find the revisions where nobody knows which database they are for: what follows
	 * what is the same in each way to read their SQL that finds no fault.
	 * @throws InvalidRevisionsException with the faults of the first way if all find some
	 */
	default RevisionCatalog read() {
		InvalidRevisionsException first = null;
		for (SqlFlavor flavor : SqlFlavor.values()) {
			try {
				return read(flavor);
			}
			catch (InvalidRevisionsException ex) {
				first = (first != null) ? first : ex;
			}
		}
		throw (first != null) ? first : new IllegalStateException("There is no way to read SQL");
	}

	/**
	 * Find the revisions for whoever is about to write another: the statements of some
	 * may not be written yet, and locations may not be there yet.
	 */
	default List<RevisionScript> drafts() {
		return read().scripts();
	}

	/**
	 * Return a revision that is not among them, of which only a database has kept
	 * something.
	 */
	default RevisionScript kept(SqlFlavor flavor, KeptRevision kept) {
		return kept.script(flavor);
	}

}
