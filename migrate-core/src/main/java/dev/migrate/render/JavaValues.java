package dev.migrate.render;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.migrate.operation.InferredValue;
import dev.migrate.operation.InvalidOperationException;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Writes values.
 *
 * @param imports what is imported for them
 */
record JavaValues(JavaImports imports) {

	static final JavaCode.Word NULL = new JavaCode.Word("null");

	private static final Set<Class<?>> READ_FROM_TEXT = Set.of(LocalDate.class, LocalTime.class, LocalDateTime.class,
			OffsetDateTime.class, OffsetTime.class, Instant.class);

	/** Return a value of a row, a default, or a parameter. */
	JavaCode value(@Nullable Object value) {
		if (value == null) {
			return NULL;
		}
		if (value instanceof String text) {
			return new JavaCode.Quote(text);
		}
		if (value instanceof Number number) {
			return number(number);
		}
		if (value instanceof Boolean) {
			return new JavaCode.Word(value.toString());
		}
		return (value instanceof Enum<?> constant) ? this.imports.constant(constant) : object(value);
	}

	private JavaCode object(Object value) {
		if (READ_FROM_TEXT.contains(value.getClass())) {
			return this.imports.type(value.getClass()).call("parse", new JavaCode.Quote(value.toString()));
		}
		if (value instanceof UUID) {
			return this.imports.type(UUID.class).call("fromString", new JavaCode.Quote(value.toString()));
		}
		if (value instanceof byte[] bytes) {
			JavaCode hex = new JavaCode.Word(this.imports.type(HexFormat.class).call("of").flat());
			return hex.call("parseHex", new JavaCode.Quote(HexFormat.of().formatHex(bytes)));
		}
		if (value instanceof InferredValue inferred) {
			return this.imports.create(InferredValue.class, value(inferred.value()));
		}
		throw new InvalidOperationException(
				"A value of %s cannot be written down: %s".formatted(value.getClass().getName(), value));
	}

	private JavaCode number(Number number) {
		if (number instanceof BigDecimal || number instanceof BigInteger) {
			return this.imports.create(number.getClass(), new JavaCode.Quote(number.toString()));
		}
		String digits = number.toString();
		if (number instanceof Long) {
			return new JavaCode.Word(digits + "L");
		}
		if (number instanceof Short || number instanceof Byte) {
			return new JavaCode.Word("(%s) %s".formatted((number instanceof Short) ? "short" : "byte", digits));
		}
		if (number instanceof Integer) {
			return new JavaCode.Word(digits);
		}
		if (Double.isFinite(number.doubleValue())) {
			return new JavaCode.Word((number instanceof Float) ? digits + "f" : digits);
		}
		String owner = (number instanceof Float) ? "Float." : "Double.";
		return new JavaCode.Word(owner + (Double.isNaN(number.doubleValue()) ? "NaN"
				: (number.doubleValue() > 0) ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY"));
	}

	/** Return a number where a {@code long} is expected. */
	static JavaCode counted(long number) {
		return new JavaCode.Word((number == (int) number) ? Long.toString(number) : number + "L");
	}

	/** Return the options of an operation. */
	<T extends Enum<T>> List<JavaCode.Word> options(Set<T> options) {
		return options.stream().sorted().map(this.imports::constant).toList();
	}

	/** Return a name as the definition of a name in a schema. */
	JavaCode name(ObjectName name) {
		JavaCode text = new JavaCode.Quote(name.name());
		return (name.schema() != null) ? this.imports.definition("name", new JavaCode.Quote(name.schema()), text)
				: text;
	}

	/** Return the name of a constraint or an index where only a label will do. */
	JavaCode label(Label label) {
		JavaCode text = new JavaCode.Quote(label.text());
		return label.isFinal() ? this.imports.definition("finalName", text)
				: this.imports.type(Label.class).call("of", text);
	}

	/** Return the call that gives something its name, if it has one. */
	JavaCode named(JavaCode call, @Nullable Label name) {
		if (name == null) {
			return call;
		}
		return call.call("named", name.isFinal() ? label(name) : new JavaCode.Quote(name.text()));
	}

	/** Return the calls that say how to count. */
	static JavaCode counting(JavaCode receiver, SequenceOptions options) {
		JavaCode code = counted(receiver, "start", options.start());
		code = counted(code, "increment", options.increment());
		code = counted(code, "minValue", options.minValue());
		code = counted(code, "maxValue", options.maxValue());
		code = options.cycles() ? code.call("cycle") : code;
		code = options.usual().contains(SequenceOptions.Usual.MIN_VALUE) ? code.call("noMinValue") : code;
		code = options.usual().contains(SequenceOptions.Usual.MAX_VALUE) ? code.call("noMaxValue") : code;
		code = options.usual().contains(SequenceOptions.Usual.CYCLE) ? code.call("noCycle") : code;
		code = options.usual().contains(SequenceOptions.Usual.CACHE) ? code.call("usualCache") : code;
		return counted(code, "cache", options.cache());
	}

	private static JavaCode counted(JavaCode receiver, String method, @Nullable Long number) {
		return (number != null) ? receiver.call(method, counted(number)) : receiver;
	}

	/** Return the function that says how to count, if anything is said. */
	static List<JavaCode> countingArgument(SequenceOptions options) {
		return options.equals(SequenceOptions.DEFAULT) ? List.of()
				: List.of(new JavaCode.Lambda("numbers", counting(new JavaCode.Word("numbers"), options)));
	}

	/** Return a default as an object of its own. */
	JavaCode defaultValue(@Nullable DefaultValue value) {
		if (value == null) {
			return NULL;
		}
		String owner = "new " + this.imports.type(DefaultValue.class).flat();
		return (value instanceof DefaultValue.Literal literal)
				? JavaCode.plain(owner + ".Literal", value(literal.value()))
				: JavaCode.plain(owner + ".Sql", new JavaCode.Quote(((DefaultValue.Sql) value).expression()));
	}

	/** Return values, one after the other. */
	List<JavaCode> values(List<? extends @Nullable Object> values) {
		if (values.size() == 1 && values.get(0) == null) {
			return List.of(new JavaCode.Word("(Object) null"));
		}
		List<JavaCode> codes = new ArrayList<>();
		for (Object value : values) {
			codes.add(value(value));
		}
		return codes;
	}

}
