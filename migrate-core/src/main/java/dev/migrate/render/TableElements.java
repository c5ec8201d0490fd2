package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableComment;
import dev.migrate.schema.TableElement;

/** Tells what an author would say to define a table. */
final class TableElements {

	private final Table table;

	private TableElements(Table table) {
		this.table = table;
	}

	/**
	 * Return the elements of a table: what is of one column is said with it, unless the
	 * table would become another one by it.
	 */
	static List<TableElement> of(Table table) {
		TableElements elements = new TableElements(table);
		List<BiPredicate<Column, TableElement>> ways = List.of(elements::isOfColumn, TableElements::isKey);
		return ways.stream()
			.map(elements::folded)
			.filter((folded) -> Table.of(table.name(), folded).equals(table))
			.findFirst()
			.orElseGet(() -> elements.folded((column, part) -> false));
	}

	private List<TableElement> folded(BiPredicate<Column, TableElement> isOfColumn) {
		List<TableElement> parts = new ArrayList<>(this.table.constraints());
		parts.addAll(this.table.indexes());
		List<TableElement> elements = new ArrayList<>();
		for (Column column : this.table.columns()) {
			Column whole = column;
			for (TableElement part : List.copyOf(parts)) {
				if (isOfColumn.test(column, part)) {
					parts.remove(part);
					whole = whole.with(part);
				}
			}
			elements.add(whole);
		}
		elements.addAll(parts);
		elements.addAll(this.table.options());
		if (this.table.comment() != null) {
			elements.add(new TableComment(this.table.comment()));
		}
		return elements;
	}

	private boolean isOfColumn(Column column, TableElement part) {
		if (part instanceof ForeignKey key) {
			return JavaColumns.isReference(column, key) && isNear(key);
		}
		return isKey(column, part) || JavaColumns.isOnly(column.alone().unique(), part)
				|| JavaColumns.isOnly(column.alone().indexed(), part) || (part instanceof CheckConstraint check
						&& JavaColumns.isOnly(column.alone().check(check.expression()), part));
	}

	private boolean isNear(ForeignKey key) {
		String schema = key.referredTable().schema();
		return schema == null || Objects.equals(schema, this.table.name().schema());
	}

	private static boolean isKey(Column column, TableElement part) {
		return part instanceof PrimaryKey && !column.nullable()
				&& JavaColumns.isOnly(column.alone().primaryKey(), part);
	}

}
