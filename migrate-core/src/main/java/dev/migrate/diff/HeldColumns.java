package dev.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.DataType;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;

/**
 * Lets foreign keys go while columns that they hold become of another type, or the key
 * that they refer to is replaced.
 */
final class HeldColumns {

	private HeldColumns() {
	}

	/** Return the changes with those that take such keys away, and put them back. */
	static List<Change> released(List<Change> changes, Schema actual, Schema wanted, ColumnComparison columns) {
		Map<Place, DataType> types = new HashMap<>();
		actual.tables()
			.forEach((table) -> table.columns()
				.forEach((column) -> types.put(new Place(table.name(), column.name()), column.type())));
		Set<Place> retyped = new HashSet<>();
		Set<Place> gone = new HashSet<>();
		for (Change change : changes) {
			if (change.operation() instanceof AlterColumn alter && alter.change().type() != null) {
				Place place = new Place(alter.table(), alter.column());
				DataType present = types.get(place);
				if (present != null && !columns.keepsForeignKeys(present, alter.change().type())) {
					retyped.add(place);
				}
			}
			else if (change.operation() instanceof DropConstraint drop) {
				gone.add(new Place(drop.table(), drop.name().text()));
			}
		}
		Map<ObjectName, Table> staying = new HashMap<>();
		wanted.tables().forEach((table) -> staying.put(table.name(), table));
		Set<Set<Place>> keys = keys(changes, actual);
		List<Change> all = new ArrayList<>(changes);
		for (Table table : actual.tables()) {
			if (staying.containsKey(table.name())) {
				table.constraints()
					.stream()
					.filter((constraint) -> holds(table, constraint, retyped, gone, keys))
					.forEach((key) -> release(table.name(), key, all));
			}
		}
		return all;
	}

	/** Return the columns of keys that go, though what refers to them may stay. */
	private static Set<Set<Place>> keys(List<Change> changes, Schema actual) {
		Set<Place> gone = new HashSet<>();
		for (Change change : changes) {
			if (change.operation() instanceof DropConstraint drop) {
				gone.add(new Place(drop.table(), drop.name().text()));
			}
		}
		Set<Set<Place>> keys = new HashSet<>();
		actual.tables()
			.forEach((table) -> table.constraints()
				.stream()
				.filter((constraint) -> gone.contains(new Place(table.name(), String.valueOf(constraint.name()))))
				.forEach((constraint) -> keys.add(places(table.name(), columns(constraint)))));
		return keys;
	}

	private static List<String> columns(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return key.columns();
		}
		return (constraint instanceof UniqueConstraint unique) ? unique.columns() : List.of();
	}

	private static Set<Place> places(ObjectName table, List<String> columns) {
		return columns.stream().map((column) -> new Place(table, column)).collect(Collectors.toSet());
	}

	private static boolean holds(Table table, Constraint constraint, Set<Place> retyped, Set<Place> gone,
			Set<Set<Place>> keys) {
		if (!(constraint instanceof ForeignKey key)
				|| gone.contains(new Place(table.name(), String.valueOf(key.name())))) {
			return false;
		}
		return keys.contains(places(key.referredTable(), key.referredColumns()))
				|| key.columns().stream().anyMatch((column) -> retyped.contains(new Place(table.name(), column)))
				|| key.referredColumns()
					.stream()
					.anyMatch((column) -> retyped.contains(new Place(key.referredTable(), column)));
	}

	private static void release(ObjectName table, Constraint key, List<Change> changes) {
		changes.add(TableDiffer.drop(table, key));
		changes.add(new Change(Phase.ADD_FOREIGN_KEYS, new AddConstraint(table, key)));
	}

	private record Place(ObjectName table, String name) {

	}

}
