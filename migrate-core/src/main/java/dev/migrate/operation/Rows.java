package dev.migrate.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import dev.migrate.schema.DataType;
import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are written down in a revision.
 *
 * @param columns the columns they say something about
 * @param types the types of the columns, where values are to be cast; empty if not
 * @param values a list for each row, a value for each column
 */
public record Rows(List<String> columns, List<DataType> types, List<List<@Nullable Object>> values) {

	public Rows {
		columns = Required.some(columns, "the columns (rows)");
		types = Required.list(types, "the types (rows)");
		if (!types.isEmpty() && types.size() != columns.size()) {
			throw new InvalidOperationException("%d types are given for the %d columns %s".formatted(types.size(),
					columns.size(), String.join(", ", columns)));
		}
		values = values.stream().map((row) -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
	}

	/** Return no rows yet, of some columns. */
	public static Rows of(String... columns) {
		return new Rows(Arrays.asList(columns), List.of(), List.of());
	}

	/** Cast the values to types, a type for each column. */
	public Rows types(DataType... types) {
		return new Rows(this.columns, Arrays.asList(types), this.values);
	}

	/** Return these rows and one more. */
	public Rows row(@Nullable Object... values) {
		if (values.length != this.columns.size()) {
			throw new InvalidOperationException("A row of %d values is given for the %d columns %s"
				.formatted(values.length, this.columns.size(), String.join(", ", this.columns)));
		}
		List<List<@Nullable Object>> all = new ArrayList<>(this.values);
		all.add(Arrays.asList(values));
		return new Rows(this.columns, this.types, all);
	}

}
