package dev.migrate.diff;

/** When a change is made: first what others need, last what takes something away. */
public enum Phase {

	/** Views go before what they read changes. */
	DROP_VIEWS,

	/** Foreign keys go before what they refer to. */
	DROP_FOREIGN_KEYS,

	/** Other constraints and indexes go before their columns change. */
	DROP_KEYS,

	/** Schemas come before what is in them. */
	CREATE_SCHEMAS,

	/** Types and sequences come before the columns that use them. */
	CREATE_TYPES,

	/** Tables come in the order in which they refer to each other. */
	CREATE_TABLES,

	/** Partitions come after their tables. */
	CREATE_PARTITIONS,

	/** Columns that are computed go before what they are computed of changes. */
	DROP_COMPUTED,

	/** Columns come and change. */
	CHANGE_COLUMNS,

	/** Columns that are computed come when that is there which they are computed of. */
	ADD_COMPUTED,

	/** Constraints and indexes come when their columns are there. */
	ADD_KEYS,

	/** Foreign keys come when the keys are there that they refer to. */
	ADD_FOREIGN_KEYS,

	/** Whatever is said about something comes when it is there. */
	COMMENTS,

	/** Columns go when nothing is made of them any more. */
	DROP_COLUMNS,

	/** Tables go in the order in which they do not refer to each other. */
	DROP_TABLES,

	/** Types and sequences go when no column uses them. */
	DROP_TYPES,

	/** Schemas go when they are empty. */
	DROP_SCHEMAS,

	/** Routines change when everything is there that they read. */
	CREATE_ROUTINES,

	/** Views come when everything is there that they read. */
	CREATE_VIEWS

}
