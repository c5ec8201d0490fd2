package dev.migrate.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Operation;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

/** Puts changes into an order that runs. */
final class ChangeOrder {

	private ChangeOrder() {
	}

	/**
	 * Return the operations in their order. Foreign keys of tables that refer to each
	 * other, or to a key that changes, are added, or dropped, on their own.
	 * @param actual what is there before they run
	 * @param wanted what is there afterwards
	 */
	static List<Operation> of(List<Change> changes, Schema actual, Schema wanted) {
		List<Change> ordered = new ArrayList<>();
		List<Table> created = new ArrayList<>();
		Set<ObjectName> tables = actual.tables().stream().map(Table::name).collect(Collectors.toSet());
		Set<ObjectName> dropped = new HashSet<>();
		for (Change change : changes) {
			if (change.operation() instanceof CreateTable table) {
				created.add(table.table());
			}
			else if (change.operation() instanceof DropTable table && tables.contains(table.table())) {
				dropped.add(table.table());
			}
			else if (change.operation() instanceof AlterColumn alter && computesAnew(alter)) {
				computeAnew(alter, wanted, ordered);
			}
			else {
				ordered.add(change);
			}
		}
		ChangingKeys changing = ChangingKeys.of(changes);
		create(created, changing, ordered);
		drop(actual.tables().stream().filter((table) -> dropped.contains(table.name())).toList(), changing, ordered);
		return ordered.stream().sorted(Comparator.comparing(Change::phase)).map(Change::operation).toList();
	}

	// Few databases can change an expression, but all can compute a column anew.
	private static void computeAnew(AlterColumn alter, Schema wanted, List<Change> changes) {
		changes.add(new Change(Phase.DROP_COMPUTED, new DropColumn(alter.table(), alter.column(), Set.of())));
		wanted.tables()
			.stream()
			.filter((table) -> table.name().equals(alter.table()))
			.flatMap((table) -> table.columns().stream())
			.filter((column) -> column.name().equals(alter.column()))
			.forEach((column) -> changes
				.add(new Change(Phase.ADD_COMPUTED, new AddColumn(alter.table(), column, Set.of()))));
	}

	private static boolean computesAnew(AlterColumn alter) {
		return alter.change().generated() != null && alter.change().generated().value() != null;
	}

	private static void create(List<Table> tables, ChangingKeys changing, List<Change> changes) {
		TableOrder order = TableOrder.of(tables, changing);
		for (Table table : order.tables()) {
			Table alone = without(table, order.early().getOrDefault(table.name(), List.of()));
			changes.add(new Change(Phase.CREATE_TABLES, new CreateTable(alone, false)));
		}
		order.early()
			.forEach((table, keys) -> keys
				.forEach((key) -> changes.add(new Change(Phase.ADD_FOREIGN_KEYS, new AddConstraint(table, key)))));
	}

	private static Table without(Table table, Collection<ForeignKey> keys) {
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		constraints.removeAll(keys);
		return new Table(table.name(), table.columns(), constraints, table.indexes(), table.options(), table.comment());
	}

	private static void drop(List<Table> tables, ChangingKeys changing, List<Change> changes) {
		TableOrder order = TableOrder.of(tables, changing);
		order.early().forEach((table, keys) -> keys.forEach((key) -> changes.add(TableDiffer.drop(table, key))));
		for (int i = order.tables().size() - 1; i >= 0; i--) {
			changes.add(new Change(Phase.DROP_TABLES, new DropTable(order.tables().get(i).name(), Set.of())));
		}
	}

}
