package dev.migrate.schema;

/** The type of a column, to be said in the words of each database. */
public sealed interface DataType
		permits PlainType, StringType, NumericType, TimeType, IntervalType, BinaryType, EnumType, ArrayType, NamedType {

	/** Hand this type to the method of the visitor that is meant for it. */
	<R> R accept(DataTypeVisitor<R> visitor);

}
