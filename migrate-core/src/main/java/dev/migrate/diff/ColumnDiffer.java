package dev.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.migrate.dialect.ColumnConversion;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.Edit;
import dev.migrate.operation.Operation;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Compares two columns of the same name.
 *
 * @param rules what counts
 */
record ColumnDiffer(DiffRules rules) {

	/** Return what makes the wanted column of the actual one. */
	List<Operation> changes(ObjectName table, Column actual, Column wanted) {
		if (actual.equals(wanted)) {
			return List.of();
		}
		ColumnConversion conversion = this.rules.columns().conversion(table, actual, wanted);
		List<Operation> operations = new ArrayList<>(conversion.before());
		change(conversion.actual(), conversion.wanted())
			.ifPresent((change) -> operations.add(new AlterColumn(table, wanted.name(), change)));
		operations.addAll(conversion.after());
		return operations;
	}

	private Optional<ColumnChange> change(Column actual, Column wanted) {
		Optional<DataType> type = otherType(actual, wanted);
		ColumnChange change = new ColumnChange(type.orElse(null),
				type.isPresent() ? this.rules.columns().using(actual, wanted).orElse(null) : null,
				(actual.nullable() != wanted.nullable()) ? wanted.nullable() : null, defaultEdit(actual, wanted),
				identityEdit(actual.identity(), wanted.identity()), edit(actual.generated(), wanted.generated()),
				edit(actual.comment(), wanted.comment()), null);
		return change.equals(ColumnChange.NONE) ? Optional.empty() : Optional.of(change);
	}

	// What words an enumeration has is a matter of its own.
	Optional<DataType> otherType(Column actual, Column wanted) {
		boolean isSameEnum = actual.type() instanceof EnumType one && wanted.type() instanceof EnumType other
				&& one.name() != null && one.name().equals(other.name());
		return (isSameEnum || !this.rules.types()) ? Optional.empty() : this.rules.columns().otherType(actual, wanted);
	}

	private @Nullable Edit<DefaultValue> defaultEdit(Column actual, Column wanted) {
		Edit<DefaultValue> edit = this.rules.defaults() ? edit(actual.defaultValue(), wanted.defaultValue()) : null;
		boolean isRewritten = edit != null && actual.defaultValue() != null && wanted.defaultValue() != null
				&& this.rules.columns().isSameDefault(actual, wanted);
		return isRewritten ? null : edit;
	}

	private static @Nullable Edit<Identity> identityEdit(@Nullable Identity actual, @Nullable Identity wanted) {
		if (actual == null || wanted == null || actual.equals(wanted)) {
			return edit(actual, wanted);
		}
		return new Edit<>(new Identity(wanted.always(), CountingDiffer.change(actual.options(), wanted.options())));
	}

	private static <T> @Nullable Edit<T> edit(@Nullable T actual, @Nullable T wanted) {
		return Objects.equals(actual, wanted) ? null : new Edit<>(wanted);
	}

}
