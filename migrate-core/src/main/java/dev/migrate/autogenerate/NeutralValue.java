package dev.migrate.autogenerate;

import java.util.Optional;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.BinaryType;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DataTypeVisitor;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.IntervalType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;

/**
 * The value that says nothing, for rows whose value is gone for good: on the way back
 * there is nobody to ask.
 */
final class NeutralValue implements DataTypeVisitor<Optional<String>> {

	Optional<String> of(Column column) {
		return column.type().accept(this);
	}

	@Override
	public Optional<String> plain(PlainType type) {
		return switch (type) {
			case BOOLEAN -> Optional.of("false");
			case DATE -> Optional.of("CURRENT_DATE");
			case UUID -> Optional.of("'00000000-0000-0000-0000-000000000000'");
			case JSON, JSONB -> Optional.of("'{}'");
			default -> Optional.of("0");
		};
	}

	@Override
	public Optional<String> string(StringType type) {
		return Optional.of("''");
	}

	@Override
	public Optional<String> numeric(NumericType type) {
		return Optional.of("0");
	}

	@Override
	public Optional<String> time(TimeType type) {
		return Optional.of(type.withDate() ? "CURRENT_TIMESTAMP" : "'00:00:00'");
	}

	@Override
	public Optional<String> interval(IntervalType type) {
		return Optional.of("'0'");
	}

	@Override
	public Optional<String> binary(BinaryType type) {
		return Optional.of("''");
	}

	@Override
	public Optional<String> enumerated(EnumType type) {
		return type.values().stream().findFirst().map((value) -> "'" + value.replace("'", "''") + "'");
	}

	@Override
	public Optional<String> array(ArrayType type) {
		return Optional.of("'{}'");
	}

	@Override
	public Optional<String> named(NamedType type) {
		return Optional.empty();
	}

}
