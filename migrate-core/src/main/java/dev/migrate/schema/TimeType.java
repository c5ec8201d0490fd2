package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A time of the day or a point in time.
 *
 * @param withDate whether it is a point in time
 * @param withTimeZone whether it is the same moment everywhere
 * @param precision the digits of a fraction of a second
 */
public record TimeType(boolean withDate, boolean withTimeZone, @Nullable Integer precision) implements DataType {

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.time(this);
	}

}
