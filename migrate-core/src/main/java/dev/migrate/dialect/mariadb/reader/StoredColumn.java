package dev.migrate.dialect.mariadb.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * A column of the catalog.
 *
 * @param table the name of its table
 * @param column what it is
 */
record StoredColumn(ObjectName table, Column column) {

	private static final String QUERY = """
			SELECT c.table_schema, c.table_name, c.ordinal_position, c.column_name, c.column_type, c.is_nullable = 'YES',
				c.column_default, c.extra, c.generation_expression, c.collation_name, c.column_comment
			FROM information_schema.columns c WHERE c.table_schema = ?""";

	private static final Pattern ON_UPDATE = Pattern.compile("(?i)on update ([^\\s,]+)");

	/**
	 * Read the columns of tables, views and sequences.
	 * @param tables the tables by their name
	 * @param documents which columns only hold JSON, as a check says
	 */
	static List<StoredColumn> read(CatalogQuery catalog, Dictionary dictionary, Map<ObjectName, StoredTable> tables,
			Set<StoredCheck.Place> documents) throws SQLException {
		return catalog.rows(QUERY,
				(row) -> of(row, catalog, dictionary, collation(tables.get(catalog.name(row))), documents));
	}

	private static @Nullable String collation(@Nullable StoredTable table) {
		return (table != null) ? table.collation() : null;
	}

	private static StoredColumn of(ResultSet row, CatalogQuery catalog, Dictionary dictionary,
			@Nullable String tableCollation, Set<StoredCheck.Place> documents) throws SQLException {
		ObjectName table = catalog.name(row);
		String name = row.getString(4);
		String extra = row.getString(8);
		String collation = row.getString(10);
		DataType type = (documents.contains(new StoredCheck.Place(table, name)) && isDocument(row)) ? PlainType.JSON
				: TypeText.type(row.getString(5),
						(collation == null || collation.equals(tableCollation)) ? null : collation);
		String generated = row.getString(9);
		boolean isGenerated = generated != null && !generated.isEmpty();
		String comment = row.getString(11);
		return new StoredColumn(table,
				new Column(name, type, row.getBoolean(6),
						isGenerated ? null : defaultValue(row, catalog, dictionary, type),
						extra.contains("auto_increment") ? new Identity(false, SequenceOptions.DEFAULT) : null,
						isGenerated ? new GeneratedValue(catalog.local(dictionary.expression(generated)),
								extra.toUpperCase(Locale.ROOT).contains("STORED")) : null,
						comment.isEmpty() ? null : comment, List.of()));
	}

	private static boolean isDocument(ResultSet row) throws SQLException {
		return row.getString(5).equals("longtext") && "utf8mb4_bin".equals(row.getString(10));
	}

	// What a column becomes when its row changes is part of its default here.
	private static @Nullable DefaultValue defaultValue(ResultSet row, CatalogQuery catalog, Dictionary dictionary,
			DataType type) throws SQLException {
		String text = row.getString(7);
		String extra = row.getString(8);
		Matcher updates = ON_UPDATE.matcher(extra);
		if (updates.find()) {
			DefaultValue value = dictionary.defaultValue(text, type, extra);
			return new DefaultValue.Sql(sql(value, row.getBoolean(6)) + "ON UPDATE " + updates.group(1));
		}
		return dictionary.defaultValue((text != null) ? catalog.local(text) : null, type, extra);
	}

	private static String sql(@Nullable DefaultValue value, boolean nullable) {
		if (value instanceof DefaultValue.Sql sql) {
			return sql.expression() + " ";
		}
		if (value instanceof DefaultValue.Literal literal) {
			return "'" + literal.value() + "' ";
		}
		return nullable ? "NULL " : "";
	}

}
