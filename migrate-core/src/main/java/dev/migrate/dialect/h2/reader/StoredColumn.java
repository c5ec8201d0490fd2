package dev.migrate.dialect.h2.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * A column of the catalog.
 *
 * @param table its table
 * @param column what it is
 */
record StoredColumn(ObjectName table, Column column) {

	private static final String QUERY = """
			SELECT table_schema, table_name, column_name, DATA_TYPE_SQL(table_schema, table_name, 'TABLE', dtd_identifier),
				domain_schema, domain_name, column_default, is_nullable, identity_generation, identity_start,
				identity_increment, identity_minimum, identity_maximum, identity_cycle, identity_cache,
				generation_expression, remarks
			FROM information_schema.columns WHERE UPPER(table_schema) IN %s
			ORDER BY table_schema, table_name, ordinal_position""";

	static List<StoredColumn> read(CatalogQuery catalog) throws SQLException {
		return catalog.rows(QUERY, (row) -> of(row, catalog.names()));
	}

	private static StoredColumn of(ResultSet row, Names names) throws SQLException {
		DataType type = type(row, names);
		ExpressionText expressions = new ExpressionText(names);
		String defaultText = row.getString(7);
		String expression = row.getString(16);
		Column column = new Column(names.name(row.getString(3)), type, row.getString(8).equals("YES"),
				(defaultText != null) ? DefaultText.value(defaultText, type, expressions) : null, identity(row, type),
				(expression != null) ? new GeneratedValue(expressions.of(expression), true) : null, row.getString(17),
				List.of());
		return new StoredColumn(names.name(row.getString(1), row.getString(2)), column);
	}

	private static DataType type(ResultSet row, Names names) throws SQLException {
		String domain = row.getString(6);
		if (domain == null) {
			return TypeText.type(row.getString(4));
		}
		String schema = row.getString(5);
		boolean isUnsaid = schema.equals(names.defaultSchema());
		return new NamedType((isUnsaid ? "" : names.sql(schema) + ".") + names.sql(domain));
	}

	private static @Nullable Identity identity(ResultSet row, DataType type) throws SQLException {
		String kind = row.getString(9);
		if (kind == null) {
			return null;
		}
		SequenceOptions counting = Counting.options(type, row.getLong(10), row.getLong(11), row.getLong(12),
				row.getLong(13), row.getString(14).equals("YES"), row.getLong(15));
		return new Identity(kind.equals("ALWAYS"), counting);
	}

}
