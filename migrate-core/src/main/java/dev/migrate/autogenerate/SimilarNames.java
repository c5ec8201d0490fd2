package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.schema.Column;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

/**
 * Finds what looks as if it had only got another name: a table of which most columns are
 * the same, a column of the same type.
 */
final class SimilarNames {

	private static final double SAME_TABLE = 0.6;

	private static final double SAME_NAME = 0.5;

	private SimilarNames() {
	}

	/** Return renames that would explain what is missing and what is too much. */
	static List<Rename> between(Schema actual, Schema wanted) {
		List<Rename> renames = new ArrayList<>();
		List<Table> gone = missing(actual.tables(), wanted.tables());
		List<Table> added = missing(wanted.tables(), actual.tables());
		for (Table table : added) {
			gone.stream()
				.filter((old) -> Objects.equals(old.name().schema(), table.name().schema()))
				.filter((old) -> likeness(old, table) >= SAME_TABLE)
				.max(Comparator.comparingDouble((old) -> likeness(old, table)))
				.ifPresent((old) -> {
					gone.remove(old);
					renames.add(Rename.table(table.name(), old.name().name()));
				});
		}
		Map<ObjectName, Table> present = new HashMap<>();
		actual.tables().forEach((table) -> present.put(table.name(), table));
		for (Table table : wanted.tables()) {
			Table old = present.get(table.name());
			if (old != null) {
				renames.addAll(columns(old, table));
			}
		}
		return renames;
	}

	private static List<Table> missing(List<Table> tables, List<Table> others) {
		Set<ObjectName> names = others.stream().map(Table::name).collect(Collectors.toSet());
		return new ArrayList<>(tables.stream().filter((table) -> !names.contains(table.name())).toList());
	}

	private static double likeness(Table one, Table other) {
		Set<String> all = columnsOf(one);
		Set<String> both = new HashSet<>(all);
		both.retainAll(columnsOf(other));
		all.addAll(columnsOf(other));
		return (double) both.size() / all.size();
	}

	private static Set<String> columnsOf(Table table) {
		return table.columns()
			.stream()
			.map((column) -> column.name() + " " + column.type())
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static List<Rename> columns(Table actual, Table wanted) {
		List<Column> gone = missingColumns(actual, wanted);
		List<Column> added = missingColumns(wanted, actual);
		List<Rename> renames = new ArrayList<>();
		for (Column column : added) {
			boolean isOnlyChoice = count(gone, column) == 1 && count(added, column) == 1;
			gone.stream()
				.filter((old) -> old.type().equals(column.type()))
				.filter((old) -> isOnlyChoice || likeness(old.name(), column.name()) >= SAME_NAME)
				.max(Comparator.comparingDouble((old) -> likeness(old.name(), column.name())))
				.ifPresent((old) -> {
					gone.remove(old);
					renames.add(Rename.column(wanted.name(), column.name(), old.name()));
				});
		}
		return renames;
	}

	private static long count(List<Column> columns, Column like) {
		return columns.stream().filter((column) -> column.type().equals(like.type())).count();
	}

	private static List<Column> missingColumns(Table table, Table other) {
		Set<String> names = other.columns().stream().map(Column::name).collect(Collectors.toSet());
		return new ArrayList<>(table.columns().stream().filter((column) -> !names.contains(column.name())).toList());
	}

	// How many pairs of neighbouring letters two names have in common.
	private static double likeness(String one, String other) {
		Set<String> all = pairs(one);
		Set<String> both = new HashSet<>(all);
		both.retainAll(pairs(other));
		all.addAll(pairs(other));
		return all.isEmpty() ? 0 : (double) both.size() / all.size();
	}

	private static Set<String> pairs(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i + 1 < lower.length(); i++) {
			pairs.add(lower.substring(i, i + 2));
		}
		return pairs;
	}

}
