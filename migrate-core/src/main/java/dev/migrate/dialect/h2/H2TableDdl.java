package dev.migrate.dialect.h2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.StandardTableDdl;
import dev.migrate.dialect.h2.reader.H2ConstraintNames;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.Removal;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;

/** How each change of a table is said in H2. */
class H2TableDdl extends StandardTableDdl {

	private final H2Words words;

	private final CatalogLookup catalog;

	private final H2Constraints constraints;

	private final H2Columns columns;

	H2TableDdl(H2Words words, CatalogLookup catalog) {
		super(words);
		this.words = words;
		this.catalog = catalog;
		this.constraints = new H2Constraints(words);
		this.columns = new H2Columns(words);
	}

	@Override
	public List<String> createTable(CreateTable operation) {
		Table table = operation.table();
		if (!table.options().isEmpty()) {
			throw this.words.unsupported("the table option " + table.options().get(0).key(), "Leave it away.");
		}
		Set<Creation> creation = operation.ifNotExists() ? Set.of(Creation.IF_NOT_EXISTS) : Set.of();
		List<String> elements = Stream.concat(table.columns().stream().map(this.columns::definition),
				// A table can't refer to a key of its own that comes later.
				table.constraints()
					.stream()
					.sorted(Comparator.comparing(ForeignKey.class::isInstance))
					.map(this.constraints::definition))
			.toList();
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TABLE " + this.words.ifNotExists(creation) + this.words.quote(table.name()) + " (\n  "
				+ String.join(",\n  ", elements) + "\n)");
		table.indexes().forEach((index) -> statements.add(createIndex(table.name(), index, creation)));
		statements.addAll(comments(table));
		return statements;
	}

	@Override
	public List<String> addColumn(AddColumn operation) {
		this.words.allowOnly("a column", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		Column column = operation.column();
		ObjectName table = operation.table();
		// What comes along with the column must not come without it.
		boolean alone = column.parts().isEmpty() && column.comment() == null;
		if (!alone && operation.options().contains(Creation.IF_NOT_EXISTS) && has(table, column.name())) {
			return List.of();
		}
		List<String> statements = new ArrayList<>();
		String place = (operation.position() == null) ? "" : (operation.position().before() ? " BEFORE " : " AFTER ")
				+ this.words.quote(operation.position().neighbour());
		statements.add(alter(table) + "ADD COLUMN " + this.words.ifNotExists(operation.options())
				+ this.columns.definition(column) + place);
		for (TableElement part : column.parts()) {
			if (part instanceof Constraint constraint) {
				statements.add(alter(table) + "ADD " + this.constraints.definition(constraint));
			}
			else if (part instanceof Index index) {
				statements.add(createIndex(table, index, Set.of()));
			}
		}
		statements.addAll(comments(table, column));
		return statements;
	}

	private boolean has(ObjectName table, String column) {
		return !this.catalog.rows("the columns of table '%s'".formatted(table), SqlStatement
			.of("SELECT 1 FROM information_schema.columns WHERE UPPER(table_name) = UPPER(?)"
					+ " AND UPPER(column_name) = UPPER(?) AND UPPER(table_schema) = UPPER(COALESCE(?, CURRENT_SCHEMA))",
					table.name(), column, table.schema()),
				(row) -> 1)
			.isEmpty();
	}

	@Override
	public List<String> dropColumn(DropColumn operation) {
		this.words.allowOnly("a column", operation.options(), Set.of(Removal.IF_EXISTS));
		return List.of(alter(operation.table()) + "DROP COLUMN " + this.words.ifExists(operation.options())
				+ this.words.quote(operation.column()));
	}

	@Override
	public List<String> alterColumn(AlterColumn operation) {
		return new H2ColumnChanges(this.words, this.columns, this.catalog).statements(operation);
	}

	@Override
	public List<String> createIndex(CreateIndex operation) {
		return List.of(createIndex(operation.table(), operation.index(), operation.options()));
	}

	private String createIndex(ObjectName table, Index index, Set<Creation> creation) {
		this.words.allowOnly("an index", creation, Set.of(Creation.IF_NOT_EXISTS));
		if (index.method() != null || !index.with().isEmpty() || index.tablespace() != null) {
			throw this.words.unsupported("USING, WITH or TABLESPACE for an index", "Leave them away.");
		}
		if (index.where() != null) {
			throw this.words.unsupported("an index on some rows", "Index all rows: leave where() away.");
		}
		if (!index.unique() && !(index.include().isEmpty() && index.nullsDistinct())) {
			throw this.words.unsupported("INCLUDE or NULLS NOT DISTINCT for an index that is not unique",
					"Leave it away, or add the columns to those of the index.");
		}
		String name = (index.name() != null) ? this.words.quote(table.sibling(index.name().text())) + " " : "";
		return "CREATE " + (index.unique() ? "UNIQUE " : "") + (index.nullsDistinct() ? "" : "NULLS NOT DISTINCT ")
				+ "INDEX " + this.words.ifNotExists(creation) + name + "ON " + this.words.quote(table) + " ("
				+ String.join(", ", index.keys().stream().map(this.constraints::key).toList()) + ")"
				+ (index.include().isEmpty() ? "" : " INCLUDE (" + this.words.columns(index.include()) + ")");
	}

	@Override
	public List<String> dropIndex(DropIndex operation) {
		this.words.allowOnly("an index", operation.options(), Set.of(Removal.IF_EXISTS));
		return List.of("DROP INDEX " + this.words.ifExists(operation.options()) + this.words.quote(operation.index()));
	}

	@Override
	public List<String> addConstraint(AddConstraint operation) {
		List<String> statements = new ArrayList<>();
		if (operation.constraint() instanceof PrimaryKey key) {
			key.columns()
				.forEach((column) -> statements
					.add(alter(operation.table()) + "ALTER COLUMN " + this.words.quote(column) + " SET NOT NULL"));
		}
		statements.add(alter(operation.table()) + "ADD " + this.constraints.definition(operation.constraint()));
		return statements;
	}

	@Override
	public List<String> dropConstraint(DropConstraint operation) {
		String name = new H2ConstraintNames(this.catalog, this.words).stored(operation.table(),
				operation.name().text());
		return super.dropConstraint(new DropConstraint(operation.table(), Label.ofFinal(name), operation.type(),
				operation.options(), operation.unnamed()));
	}

	@Override
	public List<String> validateConstraint(ValidateConstraint operation) {
		throw this.words.unsupported("the validation of a constraint", "Drop it and add it once more.");
	}

	@Override
	public List<String> alterTable(AlterTable operation) {
		if (!operation.options().isEmpty()) {
			throw this.words.unsupported(operation.options().get(0).key() + " for ALTER TABLE",
					"Leave the option away.");
		}
		return operation.changes().stream().flatMap((change) -> change.accept(this).stream()).toList();
	}

}
