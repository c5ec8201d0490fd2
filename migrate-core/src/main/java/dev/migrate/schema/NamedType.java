package dev.migrate.schema;

/**
 * A type in the words of one database, written as it is.
 *
 * @param sql the words
 */
public record NamedType(String sql) implements DataType {

	public NamedType {
		Required.value(sql, "the sql (named type)");
	}

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.named(this);
	}

}
