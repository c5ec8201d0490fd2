package dev.migrate.diff;

import java.util.HashSet;
import java.util.List;
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
 * @param tables the tables of those keys
 */
record ChangingKeys(Set<ObjectName> tables) {

	static ChangingKeys of(List<Change> changes) {
		Set<ObjectName> tables = new HashSet<>();
		for (Change change : changes) {
			ObjectName table = table(change.operation());
			if (table != null) {
				tables.add(table);
			}
		}
		return new ChangingKeys(tables);
	}

	private static @Nullable ObjectName table(Operation operation) {
		if (operation instanceof AddConstraint add && isKey(add.constraint().type())) {
			return add.table();
		}
		if (operation instanceof DropConstraint drop && isKey(drop.type())) {
			return drop.table();
		}
		if (operation instanceof CreateIndex create && create.index().unique()) {
			return create.table();
		}
		if (operation instanceof DropIndex drop) {
			return drop.table();
		}
		if (operation instanceof AlterColumn alter && alter.change().type() != null) {
			return alter.table();
		}
		return (operation instanceof AddColumn add) ? add.table() : null;
	}

	private static boolean isKey(@Nullable ConstraintType type) {
		return type == ConstraintType.PRIMARY_KEY || type == ConstraintType.UNIQUE;
	}

	/** Return whether what a foreign key refers to may be different for some time. */
	boolean concern(ForeignKey key) {
		return this.tables.contains(key.referredTable());
	}

}
