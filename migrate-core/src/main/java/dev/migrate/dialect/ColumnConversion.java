package dev.migrate.dialect;

import java.util.List;

import dev.migrate.operation.Operation;
import dev.migrate.schema.Column;

/**
 * A change of a column that takes more than a change of the column.
 *
 * @param before what is done first
 * @param actual the column afterwards
 * @param wanted what the column itself is changed to
 * @param after what is done last
 */
public record ColumnConversion(List<Operation> before, Column actual, Column wanted, List<Operation> after) {

	public ColumnConversion {
		before = List.copyOf(before);
		after = List.copyOf(after);
	}

	/** Return a conversion that is nothing but a change of the column. */
	public static ColumnConversion of(Column actual, Column wanted) {
		return new ColumnConversion(List.of(), actual, wanted, List.of());
	}

}
