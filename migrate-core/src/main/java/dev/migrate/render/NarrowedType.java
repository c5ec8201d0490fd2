package dev.migrate.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
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
 * A column that gets another type, and what the new type can't hold of the old one.
 *
 * @param column the column, as an author names it
 * @param type its new type
 */
record NarrowedType(String column, DataType type) {

	/** Numbers, each of which holds all of those before it. */
	private static final List<PlainType> WIDENING = List.of(PlainType.SMALL_INTEGER, PlainType.INTEGER,
			PlainType.BIG_INTEGER);

	/** Return what is lost of values of the type before. */
	Optional<String> loss(DataType old) {
		return old.equals(this.type) ? Optional.empty() : old.accept(new OldType());
	}

	private Optional<String> unfit(String which) {
		return Optional.of("Values of '%s' %s do not fit into its new type.".formatted(this.column, which));
	}

	private Optional<String> converted() {
		return Optional.of("Values of '%s' are converted to another type, which may lose some of what they say."
			.formatted(this.column));
	}

	private static boolean isShorter(@Nullable Integer length, @Nullable Integer old) {
		return length != null && (old == null || length < old);
	}

	/** Looks at the new type from the old one. */
	private final class OldType implements DataTypeVisitor<Optional<String>> {

		private final DataType next = NarrowedType.this.type;

		@Override
		public Optional<String> plain(PlainType old) {
			boolean isInteger = WIDENING.contains(old);
			if (isInteger && this.next instanceof PlainType plain && WIDENING.contains(plain)) {
				return (WIDENING.indexOf(plain) < WIDENING.indexOf(old)) ? unfit("that are too large")
						: Optional.empty();
			}
			boolean widened = (isInteger && isWhole(this.next))
					|| (old == PlainType.REAL && this.next == PlainType.DOUBLE)
					|| (old == PlainType.JSON && this.next == PlainType.JSONB)
					|| (old == PlainType.DATE && this.next instanceof TimeType time && time.withDate());
			return widened ? Optional.empty() : other();
		}

		private boolean isWhole(DataType candidate) {
			return candidate instanceof NumericType numeric && numeric.precision() == null;
		}

		@Override
		public Optional<String> string(StringType old) {
			if (!(this.next instanceof StringType string)) {
				return unfit("that do not read as one of that kind");
			}
			return isShorter(string.length(), old.length())
					? unfit("that are longer than %d characters".formatted(string.length())) : Optional.empty();
		}

		@Override
		public Optional<String> numeric(NumericType old) {
			if (!(this.next instanceof NumericType numeric)) {
				return other();
			}
			if (numeric.precision() == null) {
				return Optional.empty();
			}
			if (isShorter(scale(numeric), scale(old))) {
				return Optional.of("Digits of '%s' after the first %d behind the point are lost."
					.formatted(NarrowedType.this.column, scale(numeric)));
			}
			return isShorter(numeric.precision() - number(scale(numeric)), whole(old)) ? unfit("that are too large")
					: Optional.empty();
		}

		private static @Nullable Integer scale(NumericType numeric) {
			return (numeric.precision() == null) ? null : Integer.valueOf(number(numeric.scale()));
		}

		private static @Nullable Integer whole(NumericType numeric) {
			Integer precision = numeric.precision();
			return (precision == null) ? null : Integer.valueOf(precision - number(numeric.scale()));
		}

		private static int number(@Nullable Integer digits) {
			return Objects.requireNonNullElse(digits, 0);
		}

		@Override
		public Optional<String> time(TimeType old) {
			if (this.next == PlainType.DATE) {
				return Optional.of("Loses the time of the day of '%s'.".formatted(NarrowedType.this.column));
			}
			if (!(this.next instanceof TimeType time) || time.withDate() != old.withDate()
					|| time.withTimeZone() != old.withTimeZone()) {
				return other();
			}
			return isShorter(time.precision(), old.precision()) ? fraction() : Optional.empty();
		}

		@Override
		public Optional<String> interval(IntervalType old) {
			if (!(this.next instanceof IntervalType interval)) {
				return other();
			}
			boolean fewer = interval.fields() != null && !interval.fields().equals(old.fields());
			return (fewer || isShorter(interval.precision(), old.precision())) ? fraction() : Optional.empty();
		}

		private Optional<String> fraction() {
			return Optional
				.of("Parts of '%s' that its new type does not keep are lost.".formatted(NarrowedType.this.column));
		}

		@Override
		public Optional<String> binary(BinaryType old) {
			if (!(this.next instanceof BinaryType binary)) {
				return other();
			}
			return isShorter(binary.length(), old.length())
					? unfit("that are longer than %d bytes".formatted(binary.length())) : Optional.empty();
		}

		@Override
		public Optional<String> enumerated(EnumType old) {
			if (!(this.next instanceof EnumType enumeration)) {
				return other();
			}
			List<String> gone = old.values().stream().filter((value) -> !enumeration.values().contains(value)).toList();
			return gone.isEmpty() ? Optional.empty() : unfit("that are " + String.join(" or ", gone));
		}

		@Override
		public Optional<String> array(ArrayType old) {
			return (this.next instanceof ArrayType array)
					? new NarrowedType(NarrowedType.this.column, array.of()).loss(old.of()) : other();
		}

		@Override
		public Optional<String> named(NamedType old) {
			return other();
		}

		/** Text takes whatever can be written. */
		private Optional<String> other() {
			if (this.next instanceof StringType string) {
				return (string.length() != null)
						? unfit("that are longer than %d characters".formatted(string.length())) : Optional.empty();
			}
			return converted();
		}

	}

}
