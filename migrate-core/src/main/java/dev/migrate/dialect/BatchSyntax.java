package dev.migrate.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** How the rows of a table are worked off in batches, in the order of a key. */
public interface BatchSyntax {

	/**
	 * Return what locks the row that a query finds, or finds none if others have it. The
	 * lock ends with the transaction, and with the session.
	 */
	default String lockUnlessTaken() {
		return " FOR UPDATE SKIP LOCKED";
	}

	/** Return an expression for a column of a key, in the form that is kept as text. */
	default String kept(String column) {
		return column;
	}

	/** Return a value of a key that was kept, as it is bound. */
	default @Nullable Object bound(Object value) {
		return value;
	}

	/** Return the condition that is true for the rows behind a key. */
	default String after(List<String> columns, List<String> values) {
		return row(columns) + " > " + row(values);
	}

	/** Return the condition that is true for the rows up to a key, and with it. */
	default String upTo(List<String> columns, List<String> values) {
		return row(columns) + " <= " + row(values);
	}

	/** Return the query for about how many rows a table has. */
	SqlStatement estimate(ObjectName table);

	/** Return the statement that lets the planner know what a table holds now. */
	String analyze(String table);

	private static String row(List<String> items) {
		return items.stream().collect(Collectors.joining(", ", "(", ")"));
	}

	/** Return the condition on a key where rows can't be compared by an index. */
	static String compared(List<String> columns, List<String> values, String outer, String last) {
		List<String> cases = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			List<String> parts = new ArrayList<>();
			for (int j = 0; j < i; j++) {
				parts.add(columns.get(j) + " = " + values.get(j));
			}
			parts.add(columns.get(i) + ((i == columns.size() - 1) ? last : outer) + values.get(i));
			cases.add(String.join(" AND ", parts));
		}
		return "(" + String.join(" OR ", cases) + ")";
	}

}
