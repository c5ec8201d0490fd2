package dev.migrate.laws;

/** What not every database has. */
public enum Feature {

	/** Sequences that belong to no column. */
	SEQUENCES,

	/** Types that are a list of words and have a name. */
	ENUM_TYPES,

	/** Comments on tables and columns. */
	COMMENTS,

	/** Identity columns that refuse numbers of others. */
	ALWAYS_COUNTING,

	/** Identity columns that count up to what their type can be, when that changes. */
	RETYPED_COUNTING,

	/** Identity columns that say where they start. */
	COUNTING_OPTIONS,

	/** Values that are computed when a row is written. */
	STORED_VALUES,

	/** Values that are computed when a row is read. */
	VIRTUAL_VALUES,

	/** Indexes of some rows. */
	PARTIAL_INDEXES,

	/** Indexes of expressions. */
	EXPRESSION_INDEXES,

	/** Indexes that carry columns along. */
	INCLUDED_COLUMNS,

	/** Constraints that are checked at the end of a transaction. */
	DEFERRABLE_CONSTRAINTS,

	/** Views. */
	VIEWS,

	/** Columns of any type that become of any other. */
	ANY_CONVERSION,

	/** Tables that are kept as only SQLite knows. */
	TABLE_OPTIONS

}
