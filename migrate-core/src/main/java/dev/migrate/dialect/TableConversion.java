package dev.migrate.dialect;

import java.util.List;

import dev.migrate.operation.Operation;

/**
 * A change of how a table is kept.
 *
 * @param before what is done before its keys and columns change
 * @param after what is done when they have changed
 */
public record TableConversion(List<Operation> before, List<Operation> after) {

	/** Nothing changes. */
	public static final TableConversion NONE = new TableConversion(List.of(), List.of());

	public TableConversion {
		before = List.copyOf(before);
		after = List.copyOf(after);
	}

}
