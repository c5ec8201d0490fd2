package dev.migrate.diff;

import dev.migrate.dialect.ColumnComparison;

/**
 * What counts as a difference.
 *
 * @param columns what the database knows of columns that are not written alike
 * @param types whether types count
 * @param defaults whether defaults count
 */
public record DiffRules(ColumnComparison columns, boolean types, boolean defaults) {

	/** Everything counts, and is compared by what is written. */
	public static final DiffRules BY_TEXT = new DiffRules(ColumnComparison.BY_TEXT, true, true);

}
