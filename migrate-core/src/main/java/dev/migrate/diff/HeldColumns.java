package dev.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

/** Lets foreign keys go while columns that they hold become of another type. */
final class HeldColumns {

	private HeldColumns() {
	}

	/** Return the changes with those that take such keys away, and put them back. */
	static List<Change> released(List<Change> changes, Schema actual, Schema wanted) {
		Set<Place> retyped = new HashSet<>();
		Set<Place> gone = new HashSet<>();
		for (Change change : changes) {
			if (change.operation() instanceof AlterColumn alter && alter.change().type() != null) {
				retyped.add(new Place(alter.table(), alter.column()));
			}
			else if (change.operation() instanceof DropConstraint drop) {
				gone.add(new Place(drop.table(), drop.name().text()));
			}
		}
		Map<ObjectName, Table> staying = new HashMap<>();
		wanted.tables().forEach((table) -> staying.put(table.name(), table));
		List<Change> all = new ArrayList<>(changes);
		for (Table table : actual.tables()) {
			if (staying.containsKey(table.name())) {
				table.constraints()
					.stream()
					.filter((constraint) -> holds(table, constraint, retyped, gone))
					.forEach((key) -> release(table.name(), key, all));
			}
		}
		return all;
	}

	private static boolean holds(Table table, Constraint constraint, Set<Place> retyped, Set<Place> gone) {
		if (!(constraint instanceof ForeignKey key)
				|| gone.contains(new Place(table.name(), String.valueOf(key.name())))) {
			return false;
		}
		return key.columns().stream().anyMatch((column) -> retyped.contains(new Place(table.name(), column)))
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
