package dev.migrate.dialect;

import java.util.List;

/** Thrown at the end of a revision that leaves rows which refer to none. */
public class BrokenReferencesException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final List<String> references;

	/**
	 * Name the references.
	 * @param references each with its row, its table and the table it refers to
	 */
	public BrokenReferencesException(List<String> references) {
		super("Foreign keys are violated: %s, and there is no such row. Delete such rows, or add those they refer to, in the revision."
			.formatted(String.join("; ", references)));
		this.references = List.copyOf(references);
	}

	/** Return the references, as far as they are listed. */
	public List<String> references() {
		return this.references;
	}

}
