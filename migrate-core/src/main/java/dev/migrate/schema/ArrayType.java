package dev.migrate.schema;

/**
 * Many values of one type.
 *
 * @param of their type
 * @param dimensions how deep arrays are nested
 */
public record ArrayType(DataType of, int dimensions) implements DataType {

	public ArrayType {
		Required.value(of, "the type of the elements (array type)");
	}

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.array(this);
	}

}
