package dev.migrate.dialect.sqlite.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import dev.migrate.dialect.sqlite.text.SqliteClause;
import dev.migrate.dialect.sqlite.text.SqliteColumnText;
import dev.migrate.dialect.sqlite.text.SqliteExpression;
import dev.migrate.dialect.sqlite.text.SqliteTableText;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import org.jspecify.annotations.Nullable;

/**
 * A column of the catalog.
 *
 * @param table its table
 * @param name its name
 * @param type its type, as it was declared
 * @param notNull whether it says NOT NULL
 * @param defaultText its default, as it was written
 * @param key its place in the primary key, from 1; 0 if it is not in there
 */
record StoredColumn(ObjectName table, String name, String type, boolean notNull, @Nullable String defaultText,
		int key) {

	private static final String QUERY = """
			SELECT %2$s, o.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.cid
			FROM %1$s.sqlite_schema o JOIN pragma_table_xinfo(o.name, %2$s) c
			WHERE o.type = 'table' AND o.sql NOT LIKE 'CREATE VIRTUAL %%'""";

	static List<StoredColumn> read(CatalogQuery catalog) throws SQLException {
		return catalog.rows(QUERY, "1, 2, 8", StoredColumn::of);
	}

	private static StoredColumn of(ResultSet row) throws SQLException {
		return new StoredColumn(StoredObject.name(row.getString(1), row.getString(2)), row.getString(3),
				row.getString(4), row.getBoolean(5), row.getString(6), row.getInt(7));
	}

	/** Return the column, with what only the text of its table says. */
	Column column(SqliteTableText text) {
		SqliteColumnText said = text.column(this.name)
			.orElseThrow(() -> new IllegalStateException(
					"The text of '%s' has no column '%s'".formatted(this.table, this.name)));
		DataType dataType = dataType(said, text.key().size() == 1);
		// Where SQLite lets a key have nulls it is by mistake, and no other database
		// does.
		boolean nullable = !this.notNull && this.key == 0;
		DefaultValue value = (this.defaultText != null) ? DefaultText.value(this.defaultText, dataType) : null;
		return new Column(this.name, dataType, nullable, value, null, generated(said), null, List.of());
	}

	// Only INTEGER makes an only key the number of the row: another word is not the same.
	private DataType dataType(SqliteColumnText said, boolean hasOneKey) {
		DataType read = TypeText.type(this.type);
		if (this.key > 0 && hasOneKey && read instanceof PlainType && !this.type.equalsIgnoreCase("INTEGER")) {
			return TypeText.asDeclared(this.type);
		}
		String collation = collation(said);
		if (collation == null) {
			return read;
		}
		return (read instanceof StringType string) ? string.collate(collation)
				: new NamedType(this.type + " COLLATE " + collation);
	}

	private static @Nullable String collation(SqliteColumnText said) {
		return said.clauses()
			.stream()
			.filter((clause) -> clause.kind() == SqliteClause.Kind.COLLATE)
			.map((clause) -> clause.lastName().toUpperCase(Locale.ROOT))
			.filter((name) -> !name.equals("BINARY"))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable GeneratedValue generated(SqliteColumnText said) {
		return said.clauses()
			.stream()
			.filter((clause) -> clause.kind() == SqliteClause.Kind.GENERATED)
			.map((clause) -> new GeneratedValue(SqliteExpression.of(clause.inParentheses()), clause.says("STORED")))
			.findFirst()
			.orElse(null);
	}

}
