package dev.migrate.dialect.mariadb.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.TableOption;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog has among its tables.
 *
 * @param name its name
 * @param kind whether it is a table, a view or a sequence
 * @param collation how its text is compared
 * @param partitioned whether it consists of partitions
 * @param options how it is kept, as far as not as usual in its database
 * @param comment what it is for
 */
record StoredTable(ObjectName name, Kind kind, @Nullable String collation, boolean partitioned,
		List<TableOption> options, @Nullable String comment) {

	private static final String QUERY = """
			SELECT t.table_schema, t.table_name, t.table_type, t.engine, t.table_collation, t.create_options,
				t.table_comment, @@default_storage_engine,
				(SELECT s.default_collation_name FROM information_schema.schemata s WHERE s.schema_name = ?)
			FROM information_schema.tables t
			WHERE t.table_schema = ? AND t.table_type IN ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW', 'SEQUENCE')""";

	private static final Pattern ROW_FORMAT = Pattern.compile("(?i)row_format=(\\w+)");

	private static final Pattern KEY_BLOCK_SIZE = Pattern.compile("(?i)key_block_size=(\\d+)");

	static List<StoredTable> read(CatalogQuery catalog) throws SQLException {
		return catalog.rows(QUERY, (row) -> of(row, catalog));
	}

	private static StoredTable of(ResultSet row, CatalogQuery catalog) throws SQLException {
		Kind kind = switch (row.getString(3)) {
			case "VIEW" -> Kind.VIEW;
			case "SEQUENCE" -> Kind.SEQUENCE;
			default -> Kind.TABLE;
		};
		String created = String.valueOf(row.getString(6));
		String comment = row.getString(7);
		return new StoredTable(catalog.name(row), kind, row.getString(5), created.contains("partitioned"),
				options(row, created), (comment == null || comment.isEmpty()) ? null : comment);
	}

	private static List<TableOption> options(ResultSet row, String created) throws SQLException {
		List<TableOption> options = new ArrayList<>();
		String engine = row.getString(4);
		if (engine != null && !engine.equalsIgnoreCase(row.getString(8))) {
			options.add(new TableOption(TableOption.Key.ENGINE, engine));
		}
		String collation = row.getString(5);
		String usual = row.getString(9);
		if (collation != null && usual != null && !collation.equals(usual)) {
			if (!charset(collation).equals(charset(usual))) {
				options.add(new TableOption(TableOption.Key.CHARSET, charset(collation)));
			}
			options.add(new TableOption(TableOption.Key.COLLATION, collation));
		}
		add(options, TableOption.Key.ROW_FORMAT, ROW_FORMAT.matcher(created));
		add(options, TableOption.Key.KEY_BLOCK_SIZE, KEY_BLOCK_SIZE.matcher(created));
		return options;
	}

	// The name of a collation begins with that of its character set.
	private static String charset(String collation) {
		return collation.replaceFirst("_.*", "");
	}

	private static void add(List<TableOption> options, TableOption.Key key, Matcher matcher) {
		if (matcher.find()) {
			options.add(new TableOption(key, matcher.group(1)));
		}
	}

	/** What the catalog takes for a table. */
	enum Kind {

		/** A table. */
		TABLE,

		/** A view. */
		VIEW,

		/** A sequence. */
		SEQUENCE

	}

}
