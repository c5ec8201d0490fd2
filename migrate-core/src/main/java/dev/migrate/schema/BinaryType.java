package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * Bytes.
 *
 * @param length the longest, where a database distinguishes
 */
public record BinaryType(@Nullable Integer length) implements DataType {

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.binary(this);
	}

}
