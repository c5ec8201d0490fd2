package dev.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Required;
import dev.migrate.schema.TableElement;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a table is that of the tables it refers to, unless they say otherwise.
 *
 * @param schema the schema, if there is one
 */
record SchemaScope(@Nullable String schema) {

	List<TableElement> elements(TableElement... elements) {
		List<TableElement> scoped = new ArrayList<>();
		for (TableElement element : elements) {
			scoped.add(element(element));
		}
		return scoped;
	}

	private TableElement element(TableElement element) {
		Required.value(element, "an element of the table");
		if (element instanceof Column column) {
			return column(column);
		}
		return (element instanceof Constraint constraint) ? constraint(constraint) : element;
	}

	Column column(Column column) {
		Column scoped = Required.value(column, "the column").alone();
		for (TableElement part : column.parts()) {
			scoped = scoped.with(element(part));
		}
		return scoped;
	}

	Constraint constraint(Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return key.references(key.referredTable().orIn(this.schema), key.referredColumns().toArray(String[]::new));
		}
		return constraint;
	}

}
