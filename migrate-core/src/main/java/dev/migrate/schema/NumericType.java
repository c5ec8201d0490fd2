package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A decimal number that is kept exactly.
 *
 * @param precision the number of digits, if there is a limit
 * @param scale how many of them come after the point
 */
public record NumericType(@Nullable Integer precision, @Nullable Integer scale) implements DataType {

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.numeric(this);
	}

}
