package dev.migrate.schema;

/**
 * Has a method for each kind of data type.
 *
 * @param <R> what comes out of a visit
 */
public interface DataTypeVisitor<R> {

	/** Visit a type that has nothing to be set. */
	R plain(PlainType type);

	/** Visit a type of text. */
	R string(StringType type);

	/** Visit a decimal number. */
	R numeric(NumericType type);

	/** Visit a time of the day or a point in time. */
	R time(TimeType type);

	/** Visit a span of time. */
	R interval(IntervalType type);

	/** Visit a type of bytes. */
	R binary(BinaryType type);

	/** Visit an enumeration. */
	R enumerated(EnumType type);

	/** Visit an array. */
	R array(ArrayType type);

	/** Visit a type that is named in the words of one database. */
	R named(NamedType type);

}
