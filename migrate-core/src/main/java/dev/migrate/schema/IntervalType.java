package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A span of time.
 *
 * @param fields its fields, as in {@code YEAR TO MONTH}, if not all
 * @param precision the digits of a fraction of a second
 */
public record IntervalType(@Nullable String fields, @Nullable Integer precision) implements DataType {

	/** Count in some fields only, as in {@code YEAR TO MONTH}. */
	public IntervalType fields(String sql) {
		return new IntervalType(sql, this.precision);
	}

	/** Keep so many digits of a fraction of a second. */
	public IntervalType precision(int digits) {
		return new IntervalType(this.fields, digits);
	}

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.interval(this);
	}

}
