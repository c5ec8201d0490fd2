package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.operation.TableOperation;
import dev.migrate.render.FilledColumn;
import dev.migrate.render.WrittenOperation;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;

/**
 * Lets a column that must have a value come to a table that has rows: first it may be
 * null, then the rows get their value, and only then it must not be null any more.
 *
 * @param words writes SQL
 * @param wanted what the database looks like afterwards
 * @param asking whether somebody can be asked for the value; else the rows get one that
 * says nothing
 */
record ExistingRows(SqlWords words, Schema wanted, boolean asking) {

	/** Return what is done, step by step. */
	List<WrittenOperation> considered(List<Operation> operations) {
		List<WrittenOperation> written = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof AddColumn add && lacksValue(add.column())) {
				addColumn(add, written);
			}
			else if (operation instanceof AlterColumn alter && Boolean.FALSE.equals(alter.change().nullable())) {
				setNotNull(alter, written);
			}
			else if (operation instanceof AlterTable alter) {
				alterTable(alter, written);
			}
			else {
				written.add(WrittenOperation.of(operation));
			}
		}
		return written;
	}

	// What is said in one go stays so: only what has to be there before comes before it.
	private void alterTable(AlterTable alter, List<WrittenOperation> written) {
		List<TableOperation> last = new ArrayList<>();
		for (TableOperation change : alter.changes()) {
			List<WrittenOperation> steps = considered(List.of(change));
			written.addAll(steps.subList(0, steps.size() - 1));
			last.add((TableOperation) steps.get(steps.size() - 1).operation());
		}
		written.add(WrittenOperation.of(new AlterTable(alter.table(), last, alter.options())));
	}

	private static boolean lacksValue(Column column) {
		boolean counts = column.identity() != null
				|| (column.type() instanceof NamedType named && named.sql().endsWith("serial"));
		return !column.nullable() && column.defaultValue() == null && column.generated() == null && !counts;
	}

	private void addColumn(AddColumn add, List<WrittenOperation> written) {
		Column column = add.column();
		Column optional = new Column(column.name(), column.type(), true, null, null, null, column.comment(),
				column.parts());
		written.add(WrittenOperation.of(new AddColumn(add.table(), optional, Set.of())));
		fill(add.table(), column, written);
		written.add(WrittenOperation.of(new AlterColumn(add.table(), column.name(), ColumnChange.NONE.setNotNull())));
	}

	private void setNotNull(AlterColumn alter, List<WrittenOperation> written) {
		ColumnChange change = alter.change();
		ColumnChange rest = new ColumnChange(change.type(), change.using(), null, change.defaultValue(), null,
				change.generated(), change.comment(), change.newName());
		ColumnChange last = new ColumnChange(null, null, false, null, change.identity(), null, null, null);
		if (!rest.equals(ColumnChange.NONE)) {
			written.add(WrittenOperation.of(new AlterColumn(alter.table(), alter.column(), rest)));
		}
		column(alter.table(), alter.column()).ifPresent((column) -> fill(alter.table(), column, written));
		written.add(WrittenOperation.of(new AlterColumn(alter.table(), alter.column(), last)));
	}

	private void fill(ObjectName table, Column column, List<WrittenOperation> written) {
		Optional<String> value = value(table, column);
		if (value.isPresent()) {
			String name = this.words.quote(column.name());
			written.add(WrittenOperation.of(new ExecuteSql(SqlStatement.of("UPDATE %s SET %s = %s WHERE %s IS NULL"
				.formatted(this.words.quote(table), name, value.get(), name)))));
		}
		else if (this.asking) {
			written.add(new FilledColumn(table, column.name()).written(this.words));
		}
	}

	private Optional<String> value(ObjectName table, Column column) {
		DefaultValue value = column.defaultValue();
		if (value instanceof DefaultValue.Sql sql) {
			return Optional.of(sql.expression());
		}
		if (value instanceof DefaultValue.Literal literal) {
			return Optional.of(this.words.literal(literal.value()));
		}
		return (this.asking || isKey(table, column)) ? Optional.empty() : new NeutralValue().of(column);
	}

	private Optional<Column> column(ObjectName table, String name) {
		return table(table)
			.flatMap((found) -> found.columns().stream().filter((column) -> column.name().equals(name)).findFirst());
	}

	private Optional<Table> table(ObjectName name) {
		return this.wanted.tables().stream().filter((candidate) -> candidate.name().equals(name)).findFirst();
	}

	private boolean isKey(ObjectName table, Column column) {
		return table(table)
			.map((found) -> found.constraints()
				.stream()
				.anyMatch((constraint) -> keyColumns(constraint).contains(column.name())))
			.orElse(false);
	}

	private static List<String> keyColumns(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return key.columns();
		}
		if (constraint instanceof UniqueConstraint unique) {
			return unique.columns();
		}
		return (constraint instanceof ForeignKey key) ? key.columns() : List.of();
	}

}
