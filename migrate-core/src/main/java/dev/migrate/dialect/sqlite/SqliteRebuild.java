package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.migrate.dialect.sqlite.SqliteStoredTable.Part;
import dev.migrate.dialect.sqlite.text.SqliteClause;
import dev.migrate.dialect.sqlite.text.SqliteColumnText;
import dev.migrate.dialect.sqlite.text.SqliteTableText;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.AlterTableOption;
import dev.migrate.operation.ColumnPosition;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
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
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.TableElement;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a table by way of a new one that its rows are copied into: the text of the
 * table is changed where a change says so. Each visit returns what is to be done once the
 * new table is in the place of the old one. Columns are renamed then, by SQLite itself,
 * which also changes the names in checks, indexes, triggers and views; up to then a
 * column goes by its old name, and one that is added may be said to follow a new one.
 */
class SqliteRebuild implements TableOperationVisitor<List<String>> {

	private final SqliteWords words;

	private final SqliteCatalog catalog;

	private final SqliteIndexes indexes;

	private final AlterTable operation;

	private final ObjectName table;

	private final SqliteStoredTable stored;

	private final SqliteColumnEdit columnEdit;

	private final Map<String, String> oldNames = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Set<String> goneIndexes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	private final List<String> renames = new ArrayList<>();

	private SqliteTableText text;

	private boolean dropsColumns;

	SqliteRebuild(SqliteWords words, SqliteCatalog catalog, AlterTable operation) {
		this.words = words;
		this.catalog = catalog;
		this.indexes = new SqliteIndexes(words);
		this.operation = operation;
		this.stored = catalog.table(operation.table());
		this.table = this.stored.name();
		this.text = this.stored.text();
		this.columnEdit = new SqliteColumnEdit(words, new SqliteKeeping(operation.options()).isStrict(this.text));
		noteNewNames(operation);
	}

	private void noteNewNames(AlterTable batch) {
		for (TableOperation change : batch.changes()) {
			if (change instanceof AlterTable inner) {
				noteNewNames(inner);
			}
			else if (change instanceof AlterColumn alteration && alteration.change().newName() != null) {
				this.oldNames.put(alteration.change().newName(), alteration.column());
			}
		}
	}

	List<String> statements() {
		List<String> afterwards = alterTable(this.operation);
		List<String> statements = new ArrayList<>(this.catalog.sameTable(this.table));
		// On its own an index also takes its statistics along.
		this.goneIndexes
			.forEach((index) -> statements.add("DROP INDEX " + this.words.quote(this.table.sibling(index))));
		statements.addAll(new SqliteTableCopy(this.words, this.stored, this.text, this.values).statements());
		this.stored.indexes()
			.stream()
			.filter((index) -> !this.goneIndexes.contains(index.name().name()))
			.forEach((index) -> statements.add(again(index)));
		this.stored.triggers().forEach((trigger) -> statements.add(again(trigger)));
		statements.addAll(this.renames);
		statements.addAll(afterwards);
		if (this.dropsColumns) {
			statements.addAll(readAll());
		}
		return statements;
	}

	private String again(Part part) {
		return (part.name().schema() != null) ? this.indexes.again(part.sql(), part.name()) : part.sql();
	}

	// A table that gets another name lets SQLite read all views and triggers once more,
	// so that those are found that use a column that is no more.
	private List<String> readAll() {
		String probe = this.words.quote(this.stored.free("_migrate_probe_"));
		ObjectName renamed = this.stored.free("_migrate_probed_");
		return List.of("CREATE TABLE " + probe + " (a)",
				"ALTER TABLE " + probe + " RENAME TO " + this.words.quote(renamed.name()),
				"DROP TABLE " + this.words.quote(renamed));
	}

	@Override
	public List<String> alterTable(AlterTable batch) {
		List<String> afterwards = new ArrayList<>();
		batch.changes().forEach((change) -> afterwards.addAll(change.accept(this)));
		List<String> order = batch.options()
			.stream()
			.filter((option) -> option.key() == AlterTableOption.Key.COLUMN_ORDER)
			.map((option) -> column(option.value()).name())
			.toList();
		List<SqliteColumnText> ordered = new ArrayList<>();
		order.forEach((name) -> ordered.add(column(name)));
		this.text.columns().stream().filter((column) -> !order.contains(column.name())).forEach(ordered::add);
		this.text = new SqliteKeeping(batch.options()).of(this.text.withColumns(ordered));
		return afterwards;
	}

	private SqliteColumnText column(String name) {
		return this.text.column(name)
			.or(() -> this.text.column(this.oldNames.getOrDefault(name, name)))
			.orElseThrow(() -> this.catalog.missingColumn(this.table, name));
	}

	@Override
	public List<String> addColumn(AddColumn addition) {
		Column column = addition.column();
		boolean isKey = column.parts().stream().anyMatch(PrimaryKey.class::isInstance);
		SqliteColumnText added = this.columnEdit.definition(column, isKey);
		List<SqliteColumnText> columns = new ArrayList<>(this.text.columns());
		columns.add(place(addition.position()), added);
		this.text = this.text.withColumns(columns);
		List<String> afterwards = new ArrayList<>();
		for (TableElement part : column.parts()) {
			if (part instanceof Constraint constraint) {
				add(constraint);
			}
			else if (part instanceof Index index) {
				afterwards.add(this.indexes.create(this.table, index, Set.of()));
			}
		}
		return afterwards;
	}

	private int place(@Nullable ColumnPosition position) {
		if (position == null) {
			return this.text.columns().size();
		}
		int neighbour = this.text.columns().indexOf(column(position.neighbour()));
		return position.before() ? neighbour : neighbour + 1;
	}

	private void add(Constraint constraint) {
		SqliteClause clause = this.columnEdit.constraint(constraint);
		Map<String, String> quoted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		this.oldNames.forEach((newName, oldName) -> {
			if (this.text.column(newName).isEmpty()) {
				quoted.put(newName, this.words.quote(oldName));
			}
		});
		this.text = this.text.with(clause.withColumns(this.table.name(), quoted));
		if (constraint instanceof PrimaryKey key) {
			key.columns().forEach((name) -> this.text = this.text.with(this.columnEdit.withoutNull(column(name))));
		}
	}

	@Override
	public List<String> dropColumn(DropColumn removal) {
		if (removal.options().contains(Removal.IF_EXISTS) && this.text.column(removal.column()).isEmpty()) {
			return List.of();
		}
		SqliteColumnText gone = column(removal.column());
		this.dropsColumns = true;
		this.text = new SqliteTableText(
				this.text.columns()
					.stream()
					.filter((column) -> !column.isNamed(gone.name()))
					.map((column) -> column
						.without((clause) -> clause.kind() == SqliteClause.Kind.CHECK && clause.mentions(gone.name())))
					.toList(),
				this.text.constraints().stream().filter((constraint) -> !constraint.mentions(gone.name())).toList(),
				this.text.tail());
		this.stored.indexes()
			.stream()
			.filter((index) -> index.mentions(gone.name()))
			.forEach((index) -> this.goneIndexes.add(index.name().name()));
		return List.of();
	}

	@Override
	public List<String> alterColumn(AlterColumn alteration) {
		SqliteColumnText column = column(alteration.column());
		boolean isOnlyKey = this.text.key().size() == 1 && column.isNamed(this.text.key().get(0));
		this.text = this.text.with(this.columnEdit.changed(column, alteration.change(), isOnlyKey));
		if (alteration.change().using() != null) {
			this.values.put(column.name(), alteration.change().using());
		}
		String newName = alteration.change().newName();
		if (newName != null) {
			this.renames.add("ALTER TABLE " + this.words.quote(this.table) + " RENAME COLUMN "
					+ this.words.quote(column.name()) + " TO " + this.words.quote(newName));
		}
		return List.of();
	}

	@Override
	public List<String> addConstraint(AddConstraint addition) {
		if (addition.constraint().name() == null) {
			throw new InvalidOperationException(
					"A constraint that is added to table '%s' has no name, so nobody could drop it. Name it."
						.formatted(this.table));
		}
		add(addition.constraint());
		return List.of();
	}

	@Override
	public List<String> dropConstraint(DropConstraint removal) {
		Optional<SqliteTableText> without = new SqliteNamedConstraints(this.table, this.text).without(removal);
		if (without.isEmpty() && !removal.options().contains(Removal.IF_EXISTS)) {
			throw missing(removal.name().text());
		}
		this.text = without.orElse(this.text);
		return List.of();
	}

	@Override
	public List<String> renameConstraint(RenameConstraint rename) {
		this.text = new SqliteNamedConstraints(this.table, this.text)
			.renamed(rename.name(), this.words.quote(rename.newName()))
			.orElseThrow(() -> missing(rename.name()));
		return List.of();
	}

	private InvalidOperationException missing(String constraint) {
		return new InvalidOperationException(
				"Table '%s' has no constraint '%s'. Look at its definition for the right name.".formatted(this.table,
						constraint));
	}

	@Override
	public List<String> createIndex(CreateIndex creation) {
		return new SqliteTableDdl(this.words, this.catalog).createIndex(creation);
	}

	@Override
	public List<String> dropIndex(DropIndex removal) {
		return takeAway(removal.index()) ? List.of() : new SqliteTableDdl(this.words, this.catalog).dropIndex(removal);
	}

	@Override
	public List<String> renameIndex(RenameIndex rename) {
		Optional<Part> index = this.stored.indexes()
			.stream()
			.filter((part) -> part.isNamed(rename.index().name()) && takeAway(rename.index()))
			.findFirst();
		return index.map((part) -> List.of(this.indexes.again(part.sql(), part.name().sibling(rename.newName()))))
			.orElseGet(() -> new SqliteTableDdl(this.words, this.catalog).renameIndex(rename));
	}

	private boolean takeAway(ObjectName index) {
		boolean known = this.stored.indexes().stream().anyMatch((part) -> part.isNamed(index.name()));
		return known && this.goneIndexes.add(index.name());
	}

	@Override
	public List<String> renameTable(RenameTable rename) {
		return new SqliteTableDdl(this.words, this.catalog).renameTable(rename);
	}

	@Override
	public List<String> commentOnTable(CommentOnTable comment) {
		return new SqliteTableDdl(this.words, this.catalog).commentOnTable(comment);
	}

	@Override
	public List<String> validateConstraint(ValidateConstraint validation) {
		return new SqliteTableDdl(this.words, this.catalog).validateConstraint(validation);
	}

	@Override
	public List<String> createTable(CreateTable creation) {
		throw misplaced("createTable");
	}

	@Override
	public List<String> dropTable(DropTable removal) {
		throw misplaced("dropTable");
	}

	private InvalidOperationException misplaced(String operation) {
		return new InvalidOperationException(
				"%s is no change of a column, an index or a constraint of table '%s'. Say it on its own."
					.formatted(operation, this.table));
	}

}
