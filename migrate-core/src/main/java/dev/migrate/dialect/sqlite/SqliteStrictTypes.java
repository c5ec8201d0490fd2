package dev.migrate.dialect.sqlite;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataTypeVisitor;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.IntervalType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;

/** The few types that a STRICT table can have: those in which values are stored. */
class SqliteStrictTypes implements DataTypeVisitor<String> {

	private final SqliteTypes ordinary;

	SqliteStrictTypes(SqliteTypes ordinary) {
		this.ordinary = ordinary;
	}

	@Override
	public String plain(PlainType type) {
		return switch (type) {
			case SMALL_INTEGER, INTEGER, BIG_INTEGER, BOOLEAN -> "INTEGER";
			case REAL, DOUBLE -> "REAL";
			case DATE, UUID, JSON, JSONB -> "TEXT";
		};
	}

	@Override
	public String string(StringType type) {
		return "TEXT";
	}

	// As other tables store it: whole numbers exactly, and all others as REAL.
	@Override
	public String numeric(NumericType type) {
		boolean whole = type.precision() != null && (type.scale() == null || type.scale() == 0);
		return whole ? "INTEGER" : "REAL";
	}

	@Override
	public String time(TimeType type) {
		return "TEXT";
	}

	@Override
	public String interval(IntervalType type) {
		return type.accept(this.ordinary);
	}

	@Override
	public String binary(BinaryType type) {
		return "BLOB";
	}

	@Override
	public String enumerated(EnumType type) {
		return "TEXT";
	}

	@Override
	public String array(ArrayType type) {
		return type.accept(this.ordinary);
	}

	@Override
	public String named(NamedType type) {
		return type.sql();
	}

}
