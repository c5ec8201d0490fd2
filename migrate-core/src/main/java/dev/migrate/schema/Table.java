package dev.migrate.schema;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name its name
 * @param columns its columns in their order, each without what comes with it
 * @param constraints what its rows must keep to, the primary key first
 * @param indexes what makes its rows quick to find
 * @param options how it is kept
 * @param comment what it is for
 */
public record Table(ObjectName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
		List<TableOption> options, @Nullable String comment) {

	public Table {
		Required.value(name, "the name (table)");
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
		indexes = List.copyOf(indexes);
		options = List.copyOf(options);
		constraints.forEach(Constraint::requireComplete);
		indexes.forEach(Index::requireComplete);
	}

	/**
	 * Return a table that consists of some elements. What comes with a column becomes the
	 * table's own, and the columns that are keys become one key.
	 */
	public static Table of(ObjectName name, List<? extends TableElement> elements) {
		List<Column> columns = new ArrayList<>();
		List<Constraint> constraints = new ArrayList<>();
		List<Index> indexes = new ArrayList<>();
		List<TableOption> options = new ArrayList<>();
		String comment = null;
		for (TableElement element : flat(elements)) {
			if (element instanceof Column column) {
				columns.add(column);
			}
			else if (element instanceof Constraint constraint) {
				constraints.add(constraint);
			}
			else if (element instanceof Index index) {
				indexes.add(index);
			}
			else if (element instanceof TableOption option) {
				options.add(option);
			}
			else if (element instanceof TableComment text) {
				comment = text.text();
			}
		}
		return new Table(name, columns, withOneKey(constraints), indexes, options, comment);
	}

	/** Return whether something is said about how it is kept. */
	public boolean has(TableOption.Key key) {
		return this.options.stream().anyMatch((option) -> option.key() == key);
	}

	private static List<TableElement> flat(List<? extends TableElement> elements) {
		List<TableElement> flat = new ArrayList<>();
		for (TableElement element : elements) {
			if (element instanceof Column column) {
				flat.add(column.alone());
				flat.addAll(column.parts());
			}
			else {
				flat.add(element);
			}
		}
		return flat;
	}

	private static List<Constraint> withOneKey(List<Constraint> constraints) {
		List<String> columns = new ArrayList<>();
		PrimaryKey key = null;
		List<Constraint> others = new ArrayList<>();
		for (Constraint constraint : constraints) {
			if (constraint instanceof PrimaryKey part) {
				key = (key == null || part.name() != null) ? part : key;
				part.columns().stream().filter((column) -> !columns.contains(column)).forEach(columns::add);
			}
			else {
				others.add(constraint);
			}
		}
		if (key != null) {
			others.add(0, new PrimaryKey(key.name(), columns, key.include(), key.deferral()));
		}
		return others;
	}

}
