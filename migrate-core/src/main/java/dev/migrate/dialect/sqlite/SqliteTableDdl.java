package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.AlterTableOption;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.InvalidOperationException;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RenameConstraint;
import dev.migrate.operation.RenameIndex;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.TableOperation;
import dev.migrate.operation.TableOperationVisitor;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.TableElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How each change of a table is said in SQLite. */
class SqliteTableDdl implements TableOperationVisitor<List<String>> {

	private static final Logger logger = LoggerFactory.getLogger(SqliteTableDdl.class);

	private final SqliteWords words;

	private final SqliteCatalog catalog;

	private final SqliteConstraints constraints;

	private final SqliteIndexes indexes;

	SqliteTableDdl(SqliteWords words, SqliteCatalog catalog) {
		this.words = words;
		this.catalog = catalog;
		this.constraints = new SqliteConstraints(words);
		this.indexes = new SqliteIndexes(words);
	}

	@Override
	public List<String> createTable(CreateTable operation) {
		if (operation.table().comment() != null) {
			leaveOutComment("table " + operation.table().name());
		}
		operation.table().columns().forEach((column) -> leaveOutComment(operation.table().name(), column));
		return new SqliteTableCreation(this.words).statements(operation);
	}

	private void leaveOutComment(ObjectName table, Column column) {
		if (column.comment() != null) {
			leaveOutComment("column " + table + "." + column.name());
		}
	}

	private void leaveOutComment(String what) {
		logger.warn("SQLite keeps no comments: the one on {} is left out", what);
	}

	@Override
	public List<String> dropTable(DropTable operation) {
		this.words.allowOnly("a table", operation.options(), Set.of(Removal.IF_EXISTS));
		return List.of("DROP TABLE " + this.words.ifExists(operation.options()) + this.words.quote(operation.table()));
	}

	@Override
	public List<String> renameTable(RenameTable operation) {
		return List.of(alter(operation.table()) + "RENAME TO " + this.words.quote(operation.newName()));
	}

	@Override
	public List<String> commentOnTable(CommentOnTable operation) {
		leaveOutComment("table " + operation.table());
		return List.of();
	}

	@Override
	public List<String> addColumn(AddColumn operation) {
		this.words.allowOnly("a column", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		leaveOutComment(operation.table(), operation.column());
		if (operation.options().contains(Creation.IF_NOT_EXISTS)
				&& this.catalog.hasColumn(operation.table(), operation.column().name())) {
			return this.catalog.sameTable(operation.table());
		}
		return needsRebuild(operation) ? rebuilt(operation.table(), operation) : addition(operation);
	}

	private List<String> addition(AddColumn operation) {
		SqliteColumns columns = new SqliteColumns(this.words, this.catalog.isStrict(operation.table()));
		StringBuilder sql = new StringBuilder(alter(operation.table())).append("ADD COLUMN ")
			.append(columns.definition(operation.column(), false));
		List<String> statements = new ArrayList<>();
		for (TableElement part : operation.column().parts()) {
			if (part instanceof Constraint constraint) {
				sql.append(' ').append(this.constraints.inline(constraint));
			}
			else if (part instanceof Index index) {
				statements.add(this.indexes.create(operation.table(), index, Set.of()));
			}
		}
		statements.add(0, sql.toString());
		return statements;
	}

	@Override
	public List<String> dropColumn(DropColumn operation) {
		this.words.allowOnly("a column", operation.options(), Set.of(Removal.IF_EXISTS, Removal.CASCADE));
		if (operation.options().contains(Removal.IF_EXISTS)
				&& !this.catalog.hasColumn(operation.table(), operation.column())) {
			return this.catalog.sameTable(operation.table());
		}
		if (operation.options().contains(Removal.CASCADE)) {
			return rebuilt(operation.table(), operation);
		}
		return List.of(alter(operation.table()) + "DROP COLUMN " + this.words.quote(operation.column()));
	}

	@Override
	public List<String> alterColumn(AlterColumn operation) {
		if (operation.change().comment() != null) {
			leaveOutComment("column " + operation.table() + "." + operation.column());
		}
		if (needsRebuild(operation)) {
			return rebuilt(operation.table(), operation);
		}
		String newName = operation.change().newName();
		return (newName != null) ? List.of(alter(operation.table()) + "RENAME COLUMN "
				+ this.words.quote(operation.column()) + " TO " + this.words.quote(newName)) : List.of();
	}

	@Override
	public List<String> createIndex(CreateIndex operation) {
		return List.of(this.indexes.create(operation.table(), operation.index(), operation.options()));
	}

	@Override
	public List<String> dropIndex(DropIndex operation) {
		this.words.allowOnly("an index", operation.options(), Set.of(Removal.IF_EXISTS));
		return List.of("DROP INDEX " + this.words.ifExists(operation.options()) + this.words.quote(operation.index()));
	}

	@Override
	public List<String> renameIndex(RenameIndex operation) {
		String drop = "DROP INDEX " + this.words.quote(operation.index());
		List<String> statements = new ArrayList<>();
		this.catalog.index(operation.index()).ifPresent((sql) -> {
			statements.addAll(this.catalog.sameIndex(operation.index()));
			statements.add(this.indexes.again(sql, operation.index().sibling(operation.newName())));
		});
		// Without such an index the database refuses to drop it.
		statements.add(drop);
		return statements;
	}

	@Override
	public List<String> addConstraint(AddConstraint operation) {
		return rebuilt(operation.table(), operation);
	}

	@Override
	public List<String> dropConstraint(DropConstraint operation) {
		this.words.allowOnly("a constraint", operation.options(), Set.of(Removal.IF_EXISTS));
		return rebuilt(operation.table(), operation);
	}

	@Override
	public List<String> renameConstraint(RenameConstraint operation) {
		return rebuilt(operation.table(), operation);
	}

	@Override
	public List<String> validateConstraint(ValidateConstraint operation) {
		throw this.words.unsupported("a constraint that existing rows need not meet", "Leave the operation away.");
	}

	@Override
	public List<String> alterTable(AlterTable operation) {
		for (AlterTableOption option : operation.options()) {
			if (option.key() == AlterTableOption.Key.ALGORITHM || option.key() == AlterTableOption.Key.LOCK) {
				throw this.words.unsupported(option.key() + " for ALTER TABLE", "Leave the option away.");
			}
		}
		refusePlaces(operation);
		if (needsRebuild(operation)) {
			return rebuild(operation);
		}
		return operation.changes().stream().flatMap((change) -> change.accept(this).stream()).toList();
	}

	private void refusePlaces(AlterTable operation) {
		boolean rebuilds = operation.options()
			.stream()
			.anyMatch((option) -> option.key() == AlterTableOption.Key.REBUILD);
		boolean places = operation.changes()
			.stream()
			.anyMatch((change) -> change instanceof AddColumn addition && addition.position() != null);
		if (places && !rebuilds) {
			throw new InvalidOperationException(
					"SQLite adds a column of table '%s' at the end. Leave its place away, or say rebuild(), which copies all rows."
						.formatted(operation.table()));
		}
	}

	private boolean needsRebuild(TableOperation operation) {
		return operation.accept(new SqliteRebuildNeed(this.words));
	}

	private List<String> rebuilt(ObjectName table, TableOperation change) {
		return rebuild(new AlterTable(table, List.of(change), List.of()));
	}

	private List<String> rebuild(AlterTable operation) {
		return new SqliteRebuild(this.words, this.catalog, operation).statements();
	}

	private String alter(ObjectName table) {
		return "ALTER TABLE " + this.words.quote(table) + " ";
	}

}
