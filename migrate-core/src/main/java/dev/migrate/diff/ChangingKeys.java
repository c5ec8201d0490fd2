package dev.migrate.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.Operation;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Knows which foreign keys can't be there all the time, as the keys that they refer to
 * come, go or change.
 *
 * @param tables the tables that such a key is of
 * @param columns the columns that come, or become of another type, by table
 */
record ChangingKeys(Set<ObjectName> tables, Map<ObjectName, Set<String>> columns) {

	static ChangingKeys of(List<Change> changes) {
		ChangingKeys keys = new ChangingKeys(new HashSet<>(), new HashMap<>());
		changes.forEach((change) -> keys.note(change.operation()));
		return keys;
	}

	private void note(Operation operation) {
		if (operation instanceof AddConstraint add && isKey(add.constraint().type())) {
			this.tables.add(add.table());
		}
		else if (operation instanceof DropConstraint drop && isKey(drop.type())) {
			this.tables.add(drop.table());
		}
		else if (operation instanceof CreateIndex create && create.index().unique()) {
			this.tables.add(create.table());
		}
		else if (operation instanceof DropIndex drop) {
			this.tables.add(drop.table());
		}
		else if (operation instanceof AlterColumn alter && alter.change().type() != null) {
			note(alter.table(), alter.column());
		}
		else if (operation instanceof AddColumn add) {
			note(add.table(), add.column().name());
		}
	}

	private void note(ObjectName table, String column) {
		this.columns.computeIfAbsent(table, (unused) -> new HashSet<>()).add(column);
	}

	private static boolean isKey(@Nullable ConstraintType type) {
		return type == ConstraintType.PRIMARY_KEY || type == ConstraintType.UNIQUE;
	}

	/** Return whether what a foreign key refers to may be different for some time. */
	boolean concern(ForeignKey key) {
		Set<String> changing = this.columns.getOrDefault(key.referredTable(), Set.of());
		return this.tables.contains(key.referredTable()) || key.referredColumns().stream().anyMatch(changing::contains);
	}

}
