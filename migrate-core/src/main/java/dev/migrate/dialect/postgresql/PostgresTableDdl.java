package dev.migrate.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrate.dialect.StandardTableDdl;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.Removal;
import dev.migrate.operation.TableOperation;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.TableOption;

/** How each change of a table is said in PostgreSQL. */
class PostgresTableDdl extends StandardTableDdl {

	private final PostgresWords words;

	private final PostgresFeatures features;

	private final PostgresConstraints constraints;

	private final PostgresColumns columns;

	private final PostgresEnums enums;

	private final PostgresTableOptions options;

	private final PostgresColumnChanges changes;

	PostgresTableDdl(PostgresWords words, PostgresFeatures features) {
		super(words);
		this.words = words;
		this.features = features;
		this.constraints = new PostgresConstraints(words, features);
		this.columns = new PostgresColumns(words, features);
		this.enums = new PostgresEnums(words);
		this.options = new PostgresTableOptions(words);
		this.changes = new PostgresColumnChanges(words, features, this.columns, this.enums);
	}

	@Override
	public List<String> createTable(CreateTable operation) {
		Table table = operation.table();
		List<String> statements = new ArrayList<>();
		table.columns().forEach((column) -> statements.addAll(this.enums.createMissing(column.type())));
		statements.add(createTable(table, operation.ifNotExists() ? "IF NOT EXISTS " : ""));
		Set<Creation> creation = operation.ifNotExists() ? Set.of(Creation.IF_NOT_EXISTS) : Set.of();
		table.indexes().forEach((index) -> statements.add(createIndex(table.name(), index, creation)));
		statements.addAll(comments(table));
		return statements;
	}

	private String createTable(Table table, String ifNotExists) {
		List<String> elements = Stream
			.concat(table.columns().stream().map(this.columns::definition),
					table.constraints().stream().map(this.constraints::definition))
			.toList();
		String unlogged = table.has(TableOption.Key.UNLOGGED) ? "UNLOGGED " : "";
		return "CREATE " + unlogged + "TABLE " + ifNotExists + this.words.quote(table.name())
				+ (elements.isEmpty() ? " ()" : " (\n  " + String.join(",\n  ", elements) + "\n)")
				+ this.options.clauses(table);
	}

	@Override
	public List<String> addColumn(AddColumn operation) {
		this.words.allowOnly("a column", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		if (operation.position() != null) {
			throw this.words.unsupported("a place for an added column", "Leave it away: the column goes to the end.");
		}
		Column column = operation.column();
		List<String> statements = new ArrayList<>(this.enums.createMissing(column.type()));
		boolean ifNotExists = operation.options().contains(Creation.IF_NOT_EXISTS);
		if (ifNotExists && column.parts().isEmpty() && column.comment() == null) {
			statements.add(alter(operation.table()) + "ADD COLUMN IF NOT EXISTS " + this.columns.definition(column));
			return statements;
		}
		List<String> additions = additions(operation.table(), column);
		if (ifNotExists) {
			statements.add(ifColumnIsMissing(operation.table(), column, additions));
		}
		else {
			statements.addAll(additions);
		}
		return statements;
	}

	private List<String> additions(ObjectName table, Column column) {
		StringBuilder sql = new StringBuilder(alter(table)).append("ADD COLUMN ")
			.append(this.columns.definition(column));
		List<String> statements = new ArrayList<>();
		for (TableElement part : column.parts()) {
			if (part instanceof Constraint constraint) {
				sql.append(", ADD ").append(this.constraints.definition(constraint));
			}
			else if (part instanceof Index index) {
				statements.add(createIndex(table, index, Set.of()));
			}
		}
		statements.add(0, sql.toString());
		statements.addAll(comments(table, column));
		return statements;
	}

	// What comes with a column is skipped together with it.
	private String ifColumnIsMissing(ObjectName table, Column column, List<String> statements) {
		return this.words.block("""
				BEGIN
				  IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = %s::regclass AND attname = %s
				      AND NOT attisdropped) THEN
				    %s;
				  END IF;
				END""".formatted(this.words.literal(this.words.quote(table)), this.words.literal(column.name()),
				String.join(";\n    ", statements)));
	}

	@Override
	public List<String> dropColumn(DropColumn operation) {
		this.words.allowOnly("a column", operation.options(), Set.of(Removal.IF_EXISTS, Removal.CASCADE));
		return List.of(alter(operation.table()) + "DROP COLUMN " + this.words.ifExists(operation.options())
				+ this.words.quote(operation.column()) + this.words.cascade(operation.options()));
	}

	@Override
	public List<String> alterColumn(AlterColumn operation) {
		return this.changes.statements(operation);
	}

	@Override
	public List<String> createIndex(CreateIndex operation) {
		if (operation.options().contains(Creation.CONCURRENTLY)) {
			return new PostgresConcurrentIndex(this.words, this.features.catalog(), operation, this::createIndex)
				.statements();
		}
		return List.of(createIndex(operation.table(), operation.index(), operation.options()));
	}

	private String createIndex(ObjectName table, Index index, Set<Creation> creation) {
		StringBuilder sql = new StringBuilder("CREATE ").append(index.unique() ? "UNIQUE " : "")
			.append("INDEX ")
			.append(creation.contains(Creation.CONCURRENTLY) ? "CONCURRENTLY " : "")
			.append(this.words.ifNotExists(creation));
		if (index.name() != null) {
			sql.append(this.words.quote(index.name().text())).append(' ');
		}
		sql.append("ON ").append(this.words.quote(table));
		if (index.method() != null) {
			sql.append(" USING ").append(index.method());
		}
		sql.append(" (")
			.append(String.join(", ", index.keys().stream().map(this.constraints::key).toList()))
			.append(')');
		if (!index.include().isEmpty()) {
			sql.append(" INCLUDE (").append(this.words.columns(index.include())).append(')');
		}
		if (!index.nullsDistinct()) {
			this.features.require(15, "NULLS NOT DISTINCT", "Use a second index on the rows that have a null.");
			sql.append(" NULLS NOT DISTINCT");
		}
		if (!index.with().isEmpty()) {
			sql.append(" WITH (").append(String.join(", ", index.with())).append(')');
		}
		if (index.tablespace() != null) {
			sql.append(" TABLESPACE ").append(this.words.quote(index.tablespace()));
		}
		if (index.where() != null) {
			sql.append(" WHERE ").append(index.where());
		}
		return sql.toString();
	}

	@Override
	public List<String> dropIndex(DropIndex operation) {
		return List.of("DROP INDEX " + (operation.options().contains(Removal.CONCURRENTLY) ? "CONCURRENTLY " : "")
				+ this.words.ifExists(operation.options()) + this.words.quote(operation.index())
				+ this.words.cascade(operation.options()));
	}

	@Override
	public List<String> addConstraint(AddConstraint operation) {
		return List.of(alter(operation.table()) + "ADD " + this.constraints.definition(operation.constraint()));
	}

	@Override
	public List<String> validateConstraint(ValidateConstraint operation) {
		return List.of(alter(operation.table()) + "VALIDATE CONSTRAINT " + this.words.quote(operation.name()));
	}

	@Override
	public List<String> alterTable(AlterTable operation) {
		if (!operation.options().isEmpty()) {
			throw this.words.unsupported(operation.options().get(0).key() + " for ALTER TABLE",
					"Leave the option away.");
		}
		List<String> statements = new ArrayList<>();
		for (TableOperation change : operation.changes()) {
			statements.addAll(change.accept(this));
		}
		return statements;
	}

}
