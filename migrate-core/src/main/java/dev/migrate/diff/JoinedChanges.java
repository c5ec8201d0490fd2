package dev.migrate.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.Operation;
import dev.migrate.operation.TableOperation;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** Says in one go what changes about the columns and the keys of a table. */
final class JoinedChanges {

	private JoinedChanges() {
	}

	/** Return operations in their order, those of a table as one. */
	static List<Operation> of(List<Operation> operations) {
		Map<ObjectName, List<TableOperation>> joined = new LinkedHashMap<>();
		Map<ObjectName, TableOperation> places = new LinkedHashMap<>();
		for (Operation operation : operations) {
			ObjectName table = table(operation);
			if (table != null && operation instanceof TableOperation change) {
				joined.computeIfAbsent(table, (unused) -> new ArrayList<>()).add(change);
				places.merge(table, change, (first, next) -> isRemovalOfKey(first) ? next : first);
			}
		}
		List<Operation> all = new ArrayList<>();
		for (Operation operation : operations) {
			ObjectName table = table(operation);
			if (table == null) {
				all.add(operation);
			}
			else if (operation == places.get(table)) {
				all.add(one(table, joined.getOrDefault(table, List.of())));
			}
		}
		return all;
	}

	private static Operation one(ObjectName table, List<TableOperation> changes) {
		return (changes.size() == 1) ? changes.get(0) : new AlterTable(table, changes, List.of());
	}

	// What a key goes for is there later: its place is that of what comes after it.
	private static boolean isRemovalOfKey(TableOperation operation) {
		return operation instanceof DropIndex || operation instanceof DropConstraint;
	}

	private static @Nullable ObjectName table(Operation operation) {
		if (operation instanceof AddColumn add) {
			return add.table();
		}
		if (operation instanceof DropColumn drop) {
			return drop.table();
		}
		if (operation instanceof AlterColumn alter) {
			return alter.table();
		}
		if (operation instanceof CreateIndex create) {
			return create.table();
		}
		if (operation instanceof DropIndex drop) {
			return drop.table();
		}
		if (operation instanceof AddConstraint add && isKey(add.constraint().type())) {
			return add.table();
		}
		return (operation instanceof DropConstraint drop && isKey(drop.type())) ? drop.table() : null;
	}

	private static boolean isKey(@Nullable ConstraintType type) {
		return type == ConstraintType.PRIMARY_KEY || type == ConstraintType.UNIQUE;
	}

}
