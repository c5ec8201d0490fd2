package dev.migrate.dialect.sqlite.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.TableConversion;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.AlterTableOption;
import dev.migrate.operation.Operation;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;

/**
 * Compares how a table is kept.
 *
 * @param actual how it is kept
 * @param wanted how it shall be kept
 */
record KeptTable(Table actual, Table wanted) {

	TableConversion conversion() {
		List<AlterTableOption> before = new ArrayList<>();
		List<AlterTableOption> after = new ArrayList<>();
		boolean changesKey = !key(this.actual).equals(called(key(this.wanted), key(this.actual)));
		compare(TableOption.Key.STRICT, AlterTableOption.Key.STRICT, false, before, after);
		compare(TableOption.Key.WITHOUT_ROWID, AlterTableOption.Key.WITHOUT_ROWID, changesKey, before, after);
		compare(TableOption.Key.AUTOINCREMENT, AlterTableOption.Key.AUTOINCREMENT, changesKey, before, after);
		return new TableConversion(operations(before), operations(after));
	}

	private static Optional<Constraint> key(Table table) {
		return table.constraints().stream().filter(PrimaryKey.class::isInstance).findFirst();
	}

	// Who leaves the name of a key to the database takes the one that it has.
	private static Optional<Constraint> called(Optional<Constraint> wanted, Optional<Constraint> actual) {
		return wanted.map((key) -> (key.name() == null && actual.isPresent()) ? key.named(actual.get().name()) : key);
	}

	// What is said of a key goes before it goes, and comes when it is there. The columns
	// of a table that is STRICT are of few types, which are known before and stay after.
	private void compare(TableOption.Key key, AlterTableOption.Key said, boolean anew, List<AlterTableOption> before,
			List<AlterTableOption> after) {
		boolean isThere = this.actual.has(key);
		boolean isWanted = this.wanted.has(key);
		if (isThere && (!isWanted || anew)) {
			before.add(AlterTableOption.of(said, false));
		}
		if (isWanted && (!isThere || anew)) {
			after.add(AlterTableOption.of(said, true));
		}
	}

	private List<Operation> operations(List<AlterTableOption> options) {
		return options.isEmpty() ? List.of() : List.of(new AlterTable(this.actual.name(), List.of(), options));
	}

}
