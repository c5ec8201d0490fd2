package dev.migrate.dialect.h2;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.InvalidOperationException;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** How a change of a column is said in H2. */
class H2ColumnChanges {

	private final H2Words words;

	private final H2Columns columns;

	private final CatalogLookup catalog;

	H2ColumnChanges(H2Words words, H2Columns columns, CatalogLookup catalog) {
		this.words = words;
		this.catalog = catalog;
		this.columns = columns;
	}

	List<String> statements(AlterColumn operation) {
		ColumnChange change = operation.change();
		String table = this.words.quote(operation.table());
		String column = this.words.quote(operation.column());
		String alter = "ALTER TABLE " + table + " ALTER COLUMN " + column + " ";
		List<String> statements = new ArrayList<>();
		// An old default may have no value in the new type.
		if (change.type() != null && change.defaultValue() != null) {
			statements.add(alter + "DROP DEFAULT");
		}
		if (change.type() != null) {
			statements.add(alter + "SET DATA TYPE " + this.words.type(change.type())
					+ ((change.using() != null) ? " USING " + change.using() : ""));
		}
		if (change.generated() != null) {
			statements.add(alter + generated(operation, change.generated().value()));
		}
		if (change.identity() != null) {
			statements.add(alter + identity(operation, change.identity().value()));
		}
		if (change.defaultValue() != null) {
			DefaultValue value = change.defaultValue().value();
			statements.add(alter + ((value != null) ? "SET DEFAULT " + this.words.expression(value) : "DROP DEFAULT"));
		}
		if (change.nullable() != null) {
			statements.add(alter + (change.nullable() ? "DROP NOT NULL" : "SET NOT NULL"));
		}
		if (change.comment() != null) {
			statements.add("COMMENT ON COLUMN " + table + "." + column + " IS "
					+ this.words.literal(change.comment().value()));
		}
		if (change.newName() != null) {
			statements.add(alter + "RENAME TO " + this.words.quote(change.newName()));
		}
		return statements;
	}

	private String generated(AlterColumn operation, @Nullable GeneratedValue value) {
		if (value == null) {
			return "DROP EXPRESSION";
		}
		return type(operation, "generatedAs()") + " GENERATED ALWAYS AS (" + value.expression() + ")";
	}

	private String identity(AlterColumn operation, @Nullable Identity identity) {
		if (identity == null) {
			return "DROP IDENTITY";
		}
		// What has to be as usual again counts already, and goes on where it is.
		if (!identity.options().usual().isEmpty()) {
			return "SET GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT")
					+ this.columns.counting(identity.options(), "SET ");
		}
		boolean plain = operation.change().type() == null && identity.options().equals(SequenceOptions.DEFAULT);
		return plain ? "SET GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT")
				: type(operation, "autoIncrement() with options") + " " + this.columns.identity(identity);
	}

	// Such a change says the column once more, with its type.
	private String type(AlterColumn operation, String change) {
		if (operation.change().type() != null) {
			return this.words.type(operation.change().type());
		}
		if (this.catalog.serverVersion().isEmpty()) {
			throw this.words.unsupported(change + " for column '" + operation.column() + "' without its type",
					"Say the type as well: type(...).");
		}
		ObjectName table = operation.table();
		SqlStatement query = SqlStatement.of(
				"SELECT DATA_TYPE_SQL(table_schema, table_name, 'TABLE', dtd_identifier) FROM information_schema.columns"
						+ " WHERE UPPER(table_name) = UPPER(?) AND UPPER(column_name) = UPPER(?)"
						+ " AND UPPER(table_schema) = UPPER(COALESCE(?, CURRENT_SCHEMA))",
				table.name(), operation.column(), table.schema());
		String what = "the type of column '%s' of table '%s'".formatted(operation.column(), table);
		return this.catalog.row(what, query, (row) -> row.getString(1))
			.orElseThrow(() -> new InvalidOperationException(
					"Table '%s' has no column '%s' that could be changed.".formatted(table, operation.column())));
	}

}
