package dev.migrate.diff;

import java.util.Objects;
import java.util.Optional;

import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.Edit;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.EnumType;
import org.jspecify.annotations.Nullable;

/**
 * Compares two columns of the same name.
 *
 * @param defaults tells which defaults mean the same
 */
record ColumnDiffer(DefaultComparison defaults) {

	/**
	 * Return what makes the wanted column of the actual one, if anything is different.
	 */
	Optional<ColumnChange> change(Column actual, Column wanted) {
		ColumnChange change = new ColumnChange(isSame(actual.type(), wanted.type()) ? null : wanted.type(), null,
				(actual.nullable() != wanted.nullable()) ? wanted.nullable() : null, defaultEdit(actual, wanted),
				edit(actual.identity(), wanted.identity()), edit(actual.generated(), wanted.generated()),
				edit(actual.comment(), wanted.comment()), null);
		return change.equals(ColumnChange.NONE) ? Optional.empty() : Optional.of(change);
	}

	// What words an enumeration has is a matter of its own.
	private static boolean isSame(DataType actual, DataType wanted) {
		if (actual instanceof EnumType one && wanted instanceof EnumType other && one.name() != null) {
			return one.name().equals(other.name());
		}
		return actual.equals(wanted);
	}

	private @Nullable Edit<DefaultValue> defaultEdit(Column actual, Column wanted) {
		Edit<DefaultValue> edit = edit(actual.defaultValue(), wanted.defaultValue());
		boolean isRewritten = edit != null && actual.defaultValue() != null && wanted.defaultValue() != null
				&& this.defaults.isSame(actual, wanted);
		return isRewritten ? null : edit;
	}

	private static <T> @Nullable Edit<T> edit(@Nullable T actual, @Nullable T wanted) {
		return Objects.equals(actual, wanted) ? null : new Edit<>(wanted);
	}

}
