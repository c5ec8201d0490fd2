package dev.migrate.schema;

/**
 * Many values of one type.
 *
 * @param of their type
 * @param dimensions how deep arrays are nested
 */
public record ArrayType(DataType of, int dimensions) implements DataType {

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.array(this);
	}

}
