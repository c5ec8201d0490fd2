package dev.migrate.schema;

/** The data types that have nothing to be set. */
public enum PlainType implements DataType {

	/** Whole numbers of two bytes. */
	SMALL_INTEGER,

	/** Whole numbers of four bytes. */
	INTEGER,

	/** Whole numbers of eight bytes. */
	BIG_INTEGER,

	/** True or false. */
	BOOLEAN,

	/** Floating point numbers of four bytes. */
	REAL,

	/** Floating point numbers of eight bytes. */
	DOUBLE,

	/** Days. */
	DATE,

	/** Universally unique identifiers. */
	UUID,

	/** JSON as it was written. */
	JSON,

	/** JSON as the database understands it, where it makes a difference. */
	JSONB;

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.plain(this);
	}

}
