package dev.migrate.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterTableOption;
import dev.migrate.operation.ColumnPosition;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RenameConstraint;
import dev.migrate.operation.RenameIndex;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.TableOperationVisitor;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.TableElement;
import org.jspecify.annotations.Nullable;

/** The clauses of an ALTER TABLE that a change consists of. */
class MariaDbAlterations implements TableOperationVisitor<List<String>> {

	private final MariaDbWords words;

	private final MariaDbCatalog catalog;

	private final MariaDbColumns columns;

	private final MariaDbConstraints constraints;

	private final MariaDbIndexes indexes;

	private final MariaDbColumnChanges changes;

	MariaDbAlterations(MariaDbWords words, MariaDbCatalog catalog) {
		this.words = words;
		this.catalog = catalog;
		this.columns = new MariaDbColumns(words, catalog);
		this.constraints = new MariaDbConstraints(words, catalog);
		this.indexes = new MariaDbIndexes(words);
		this.changes = new MariaDbColumnChanges(words, this.columns, catalog);
	}

	@Override
	public List<String> addColumn(AddColumn operation) {
		this.words.allowOnly("a column", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		boolean ifNotExists = operation.options().contains(Creation.IF_NOT_EXISTS);
		List<TableElement> parts = operation.column().parts();
		// What comes with a column is skipped together with it.
		boolean asks = !this.words.product().hasConditionalClauses() || !parts.isEmpty();
		if (ifNotExists && asks && this.catalog.hasColumn(operation.table(), operation.column().name())) {
			return List.of();
		}
		List<String> clauses = new ArrayList<>();
		clauses.add("ADD COLUMN " + this.words.ifNotExistsInClause(operation.options())
				+ this.columns.definition(operation.column()) + place(operation.position()));
		for (TableElement part : parts) {
			if (part instanceof Constraint constraint) {
				clauses.add("ADD " + this.constraints.definition(operation.table(), constraint));
			}
			else if (part instanceof Index index) {
				clauses.add("ADD " + this.indexes.definition(index, Set.of()));
			}
		}
		return clauses;
	}

	private String place(@Nullable ColumnPosition position) {
		if (position == null) {
			return "";
		}
		if (position.before()) {
			throw this.words.unsupported("a place before a column", "Name the column it goes after.");
		}
		return " AFTER " + this.words.quote(position.neighbour());
	}

	@Override
	public List<String> dropColumn(DropColumn operation) {
		this.words.allowOnly("a column", operation.options(), Set.of(Removal.IF_EXISTS));
		if (asks(operation.options()) && !this.catalog.hasColumn(operation.table(), operation.column())) {
			return List.of();
		}
		return List.of("DROP COLUMN " + this.words.ifExistsInClause(operation.options())
				+ this.words.quote(operation.column()));
	}

	private boolean asks(Set<Removal> options) {
		return options.contains(Removal.IF_EXISTS) && !this.words.product().hasConditionalClauses();
	}

	@Override
	public List<String> alterColumn(AlterColumn operation) {
		return this.changes.clauses(operation);
	}

	@Override
	public List<String> createIndex(CreateIndex operation) {
		if (isThere(operation)) {
			return List.of();
		}
		boolean online = operation.options().contains(Creation.CONCURRENTLY);
		String definition = "ADD " + this.indexes.definition(operation.index(), operation.options());
		return online ? List.of(definition, "ALGORITHM=INPLACE", "LOCK=NONE") : List.of(definition);
	}

	private boolean isThere(CreateIndex operation) {
		Label name = operation.index().name();
		boolean asks = operation.options().contains(Creation.IF_NOT_EXISTS)
				&& !this.words.product().hasConditionalClauses();
		return asks && name != null && this.catalog.hasIndex(operation.table(), name.text());
	}

	@Override
	public List<String> dropIndex(DropIndex operation) {
		this.words.allowOnly("an index", operation.options(), Set.of(Removal.IF_EXISTS, Removal.CONCURRENTLY));
		ObjectName table = operation.table();
		String name = operation.index().name();
		if (table != null && asks(operation.options()) && !this.catalog.hasIndex(table, name)) {
			return List.of();
		}
		boolean online = operation.options().contains(Removal.CONCURRENTLY);
		String clause = "DROP INDEX " + this.words.ifExistsInClause(operation.options()) + this.words.quote(name);
		return online ? List.of(clause, "ALGORITHM=INPLACE", "LOCK=NONE") : List.of(clause);
	}

	@Override
	public List<String> renameIndex(RenameIndex operation) {
		return List.of("RENAME INDEX " + this.words.quote(operation.index().name()) + " TO "
				+ this.words.quote(operation.newName()));
	}

	@Override
	public List<String> addConstraint(AddConstraint operation) {
		if (operation.constraint() instanceof CheckConstraint check && MariaDbTableDdl.isPartOfColumn(check)
				&& check.column() != null && !this.catalog.isOffline()) {
			return List.of(this.changes.check(operation.table(), check.column(), check.expression()));
		}
		return List.of("ADD " + this.constraints.definition(operation.table(), operation.constraint()));
	}

	@Override
	public List<String> dropConstraint(DropConstraint operation) {
		this.words.allowOnly("a constraint", operation.options(), Set.of(Removal.IF_EXISTS));
		ConstraintType type = operation.type();
		if (type == ConstraintType.PRIMARY_KEY) {
			return List.of("DROP PRIMARY KEY");
		}
		if (asks(operation.options())
				&& this.catalog.constraintTypes(operation.table(), operation.name().text()).isEmpty()) {
			return List.of();
		}
		if (type == ConstraintType.CHECK && isPartOfColumn(operation)) {
			return List.of(this.changes.check(operation.table(), operation.name().text(), null));
		}
		String name = this.words.ifExistsInClause(operation.options()) + this.words.quote(operation.name().text());
		if (type == ConstraintType.FOREIGN_KEY) {
			return List.of("DROP FOREIGN KEY " + name);
		}
		// Without a kind the server itself finds out which it is.
		return List.of(((type == ConstraintType.UNIQUE) ? "DROP INDEX " : "DROP CONSTRAINT ") + name);
	}

	// Nothing drops it but a new definition of its column.
	private boolean isPartOfColumn(DropConstraint operation) {
		return !this.catalog.isOffline() && this.catalog.column(operation.table(), operation.name().text())
			.filter((column) -> column.check() != null)
			.isPresent();
	}

	@Override
	public List<String> renameConstraint(RenameConstraint operation) {
		String from = this.words.quote(operation.name());
		String to = this.words.quote(operation.newName());
		List<String> types = this.catalog.constraintTypes(operation.table(), operation.name());
		if (types.contains("FOREIGN KEY")) {
			throw this.words.unsupported("another name for a foreign key",
					"Drop the foreign key and add it under the new name, with alterTable(...) in one go.");
		}
		return this.catalog.tableCheck(operation.table(), operation.name())
			.map((condition) -> List.of("DROP CONSTRAINT " + from,
					"ADD CONSTRAINT " + to + " CHECK (" + condition + ")"))
			.orElseGet(() -> List.of("RENAME INDEX " + from + " TO " + to));
	}

	@Override
	public List<String> validateConstraint(ValidateConstraint operation) {
		throw this.words.unsupported("constraints that are not valid yet",
				"Leave it away: a constraint is checked when it is added.");
	}

	@Override
	public List<String> commentOnTable(CommentOnTable operation) {
		return List.of("COMMENT = " + this.columns.comment(operation.comment()));
	}

	@Override
	public List<String> alterTable(AlterTable operation) {
		List<String> clauses = new ArrayList<>();
		operation.changes().forEach((change) -> clauses.addAll(change.accept(this)));
		operation.options().forEach((option) -> clauses.add(option(option)));
		return clauses;
	}

	/** Return the clause for how it is gone about. */
	String option(AlterTableOption option) {
		return switch (option.key()) {
			case ALGORITHM, LOCK -> option.key() + "=" + option.value();
			case REBUILD -> "FORCE";
			case COLUMN_ORDER -> throw this.words.unsupported("an order of all columns",
					"Name the column that an added one goes after.");
			case STRICT, WITHOUT_ROWID, AUTOINCREMENT ->
				throw this.words.unsupported(option.key() + " for ALTER TABLE", "Leave the option away.");
		};
	}

	@Override
	public List<String> createTable(CreateTable operation) {
		throw notOfOneTable("CREATE TABLE");
	}

	@Override
	public List<String> dropTable(DropTable operation) {
		throw notOfOneTable("DROP TABLE");
	}

	@Override
	public List<String> renameTable(RenameTable operation) {
		return List.of("RENAME TO " + this.words.quote(operation.table().sibling(operation.newName())));
	}

	private static OperationRefusedException notOfOneTable(String what) {
		return new OperationRefusedException(what + " can't be part of ALTER TABLE. Say it on its own.");
	}

}
