package dev.migrate.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RenameConstraint;
import dev.migrate.operation.RenameIndex;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.TableOperation;
import dev.migrate.operation.TableOperationVisitor;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Table;

/**
 * How each change of a table is said in MariaDB: in one statement, as nothing else takes
 * effect as a whole or not at all.
 */
class MariaDbTableDdl implements TableOperationVisitor<List<String>> {

	private final MariaDbWords words;

	private final MariaDbCatalog catalog;

	private final MariaDbColumns columns;

	private final MariaDbConstraints constraints;

	private final MariaDbIndexes indexes;

	private final MariaDbTableOptions options;

	private final MariaDbAlterations alterations;

	private final MariaDbScriptedAlteration scripted;

	MariaDbTableDdl(MariaDbWords words, MariaDbCatalog catalog) {
		this.words = words;
		this.catalog = catalog;
		this.columns = new MariaDbColumns(words, catalog);
		this.constraints = new MariaDbConstraints(words, catalog);
		this.indexes = new MariaDbIndexes(words);
		this.options = new MariaDbTableOptions(words);
		this.alterations = new MariaDbAlterations(words, catalog);
		this.scripted = new MariaDbScriptedAlteration(words, this.alterations,
				new MariaDbColumnChanges(words, this.columns, catalog));
	}

	@Override
	public List<String> createTable(CreateTable operation) {
		Table table = operation.table();
		List<String> elements = new ArrayList<>();
		table.columns().forEach((column) -> elements.add(this.columns.definition(column) + ownChecks(table, column)));
		table.constraints()
			.stream()
			.filter((constraint) -> !isPartOfColumn(constraint))
			.forEach((constraint) -> elements.add(this.constraints.definition(table.name(), constraint)));
		table.indexes().forEach((index) -> elements.add(this.indexes.definition(index, Set.of())));
		String comment = (table.comment() != null) ? " COMMENT=" + this.columns.comment(table.comment()) : "";
		return List.of("CREATE TABLE " + (operation.ifNotExists() ? "IF NOT EXISTS " : "")
				+ this.words.quote(table.name()) + " (\n  " + String.join(",\n  ", elements) + "\n)"
				+ this.options.clauses(table, firstNumber(table) + comment));
	}

	// Beside its column, a check gets the name of the column.
	private String ownChecks(Table table, Column column) {
		return table.constraints()
			.stream()
			.filter(MariaDbTableDdl::isPartOfColumn)
			.map(CheckConstraint.class::cast)
			.filter((check) -> column.name().equals(check.column()))
			.map((check) -> " CHECK (" + check.expression() + ")")
			.collect(Collectors.joining());
	}

	/** Return whether it is a check with no name but that of its column. */
	static boolean isPartOfColumn(Constraint constraint) {
		return constraint instanceof CheckConstraint check && check.column() != null
				&& (check.name() == null || check.name().text().equals(check.column()));
	}

	private String firstNumber(Table table) {
		return table.columns()
			.stream()
			.filter((column) -> column.identity() != null && column.identity().options().start() != null)
			.map((column) -> " AUTO_INCREMENT=" + column.identity().options().start())
			.findFirst()
			.orElse("");
	}

	@Override
	public List<String> dropTable(DropTable operation) {
		this.words.allowOnly("a table", operation.options(), Set.of(Removal.IF_EXISTS));
		return List.of("DROP TABLE " + this.words.ifExists(operation.options()) + this.words.quote(operation.table()));
	}

	@Override
	public List<String> renameTable(RenameTable operation) {
		return alter(operation.table(), operation);
	}

	@Override
	public List<String> commentOnTable(CommentOnTable operation) {
		return alter(operation.table(), operation);
	}

	@Override
	public List<String> addColumn(AddColumn operation) {
		return alter(operation.table(), operation);
	}

	@Override
	public List<String> dropColumn(DropColumn operation) {
		return alter(operation.table(), operation);
	}

	@Override
	public List<String> alterColumn(AlterColumn operation) {
		return alterTable(new AlterTable(operation.table(), List.of(operation), List.of()));
	}

	@Override
	public List<String> createIndex(CreateIndex operation) {
		return alter(operation.table(), operation);
	}

	@Override
	public List<String> dropIndex(DropIndex operation) {
		ObjectName table = tableOf(operation.table(), operation.index());
		boolean gone = table == null && operation.options().contains(Removal.IF_EXISTS);
		return gone ? List.of() : alter(found(table, operation.index()), operation);
	}

	@Override
	public List<String> renameIndex(RenameIndex operation) {
		return alter(found(tableOf(operation.table(), operation.index()), operation.index()), operation);
	}

	// Elsewhere an index has a name of its own, here only in its table.
	private @Nullable ObjectName tableOf(@Nullable ObjectName table, ObjectName index) {
		if (table != null) {
			return table;
		}
		List<String> tables = this.catalog.tablesOfIndex(index);
		if (tables.size() > 1) {
			throw new OperationRefusedException("The index '%s' is on the tables %s. Say on which it is meant."
				.formatted(index, String.join(", ", tables)));
		}
		return tables.isEmpty() ? null : index.sibling(tables.get(0));
	}

	private static ObjectName found(@Nullable ObjectName table, ObjectName index) {
		if (table == null) {
			throw new OperationRefusedException(
					"No table has an index '%s'. Name the table to be sure.".formatted(index));
		}
		return table;
	}

	@Override
	public List<String> addConstraint(AddConstraint operation) {
		return alter(operation.table(), operation);
	}

	@Override
	public List<String> dropConstraint(DropConstraint operation) {
		return alter(operation.table(), operation);
	}

	@Override
	public List<String> renameConstraint(RenameConstraint operation) {
		return alter(operation.table(), operation);
	}

	@Override
	public List<String> validateConstraint(ValidateConstraint operation) {
		return alter(operation.table(), operation);
	}

	@Override
	public List<String> alterTable(AlterTable operation) {
		if (this.catalog.isOffline() && this.scripted.isNeeded(operation)) {
			return this.scripted.statements(operation);
		}
		return alter(operation.table(), operation);
	}

	private List<String> alter(ObjectName table, TableOperation operation) {
		List<String> clauses = operation.accept(this.alterations);
		return clauses.isEmpty() ? List.of()
				: List.of("ALTER TABLE " + this.words.quote(table) + " " + String.join(", ", clauses));
	}

}
