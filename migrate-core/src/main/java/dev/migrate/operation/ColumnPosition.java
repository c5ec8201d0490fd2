package dev.migrate.operation;

/**
 * Where a column goes among the others of its table.
 *
 * @param before whether it goes before the neighbour, rather than after it
 * @param neighbour another column of the table
 */
public record ColumnPosition(boolean before, String neighbour) {

	/** Return the place before a column. */
	public static ColumnPosition before(String neighbour) {
		return new ColumnPosition(true, neighbour);
	}

	/** Return the place after a column. */
	public static ColumnPosition after(String neighbour) {
		return new ColumnPosition(false, neighbour);
	}

}
