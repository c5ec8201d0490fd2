package dev.migrate.diff;

import dev.migrate.schema.Column;

/** Tells whether two defaults that are written differently mean the same. */
@FunctionalInterface
public interface DefaultComparison {

	/** Takes different texts for different. */
	DefaultComparison BY_TEXT = (actual, wanted) -> false;

	/**
	 * Return whether a row that says nothing gets the same.
	 * @param actual a column with a default
	 * @param wanted the same column with another default
	 */
	boolean isSame(Column actual, Column wanted);

}
