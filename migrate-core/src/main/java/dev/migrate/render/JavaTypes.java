package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;

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
import org.jspecify.annotations.Nullable;

/**
 * Writes types.
 *
 * @param imports what is imported for them
 */
record JavaTypes(JavaImports imports) implements DataTypeVisitor<JavaCode> {

	@Override
	public JavaCode plain(PlainType type) {
		return this.imports.definition(switch (type) {
			case SMALL_INTEGER -> "smallInteger";
			case INTEGER -> "integer";
			case BIG_INTEGER -> "bigInteger";
			case BOOLEAN -> "bool";
			case REAL -> "real";
			case DOUBLE -> "doublePrecision";
			case DATE -> "date";
			case UUID -> "uuid";
			case JSON -> "json";
			case JSONB -> "jsonb";
		});
	}

	@Override
	public JavaCode string(StringType type) {
		JavaCode code = switch (type.kind()) {
			case FIXED -> measured("fixedString", type.length());
			case VARYING -> measured("string", type.length());
			case UNLIMITED -> this.imports.definition("text");
		};
		return (type.collation() != null) ? code.call("collate", new JavaCode.Quote(type.collation())) : code;
	}

	@Override
	public JavaCode numeric(NumericType type) {
		return measured("numeric", type.precision(), type.scale());
	}

	@Override
	public JavaCode time(TimeType type) {
		String word = type.withDate() ? "timestamp" : "time";
		return measured(type.withTimeZone() ? word + "WithTimeZone" : word, type.precision());
	}

	@Override
	public JavaCode interval(IntervalType type) {
		JavaCode code = this.imports.definition("interval");
		if (type.fields() != null) {
			code = code.call("fields", new JavaCode.Quote(type.fields()));
		}
		return (type.precision() != null) ? code.call("precision", JavaValues.counted(type.precision())) : code;
	}

	@Override
	public JavaCode binary(BinaryType type) {
		return measured("binary", type.length());
	}

	@Override
	public JavaCode enumerated(EnumType type) {
		if (type.name() == null) {
			return this.imports.definition("oneOf", type.values());
		}
		return this.imports.definition("enumeration", new JavaValues(this.imports).name(type.name()))
			.with(JavaCode.quotes(type.values()));
	}

	@Override
	public JavaCode array(ArrayType type) {
		JavaCode.Call array = this.imports.definition("arrayOf", type.of().accept(this));
		return (type.dimensions() != 1) ? array.with(List.of(JavaValues.counted(type.dimensions()))) : array;
	}

	@Override
	public JavaCode named(NamedType type) {
		return this.imports.definition("named", new JavaCode.Quote(type.sql()));
	}

	private JavaCode measured(String word, @Nullable Integer... measures) {
		List<JavaCode> numbers = new ArrayList<>();
		for (Integer measure : measures) {
			if (measure != null) {
				numbers.add(JavaValues.counted(measure));
			}
		}
		return this.imports.definition(word).with(numbers);
	}

}
