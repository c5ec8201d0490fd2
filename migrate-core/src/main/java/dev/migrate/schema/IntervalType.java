package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A span of time.
 *
 * @param fields its fields, as in {@code YEAR TO MONTH}, if not all
 * @param precision the digits of a fraction of a second
 */
public record IntervalType(@Nullable String fields, @Nullable Integer precision) implements DataType {

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.interval(this);
	}

}
