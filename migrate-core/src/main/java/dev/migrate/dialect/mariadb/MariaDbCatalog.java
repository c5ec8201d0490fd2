package dev.migrate.dialect.mariadb;

import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.ObjectName;

/**
 * What a change has to know of the database before it can be said.
 *
 * @param lookup whom to ask
 * @param product how it answers
 */
record MariaDbCatalog(CatalogLookup lookup, ServerProduct product) {

	private static final String COLUMN = "SELECT c.column_type, c.is_nullable, %s, c.extra, %s,"
			+ " CASE WHEN c.collation_name <> t.table_collation THEN c.collation_name END, c.column_comment, %s, %s"
			+ " FROM information_schema.columns c JOIN information_schema.tables t"
			+ " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
			+ " WHERE c.table_schema = COALESCE(?, DATABASE()) AND c.table_name = ? AND c.column_name = ?";

	/** Return whether nobody can be asked, as a script is written. */
	boolean isOffline() {
		return this.lookup.serverVersion().isEmpty();
	}

	/** Return what a column is now, if there is one. */
	Optional<MariaDbColumn> column(ObjectName table, String column) {
		String query = COLUMN.formatted(this.product.columnDefault(), this.product.columnGeneration(),
				this.product.columnAttributes(), this.product.columnCheck());
		return this.lookup
			.rows("the definition of " + table + "." + column,
					SqlStatement.of(query, table.schema(), table.name(), column),
					(row) -> new MariaDbColumn(row.getString(1), row.getString(2).equals("YES"), row.getString(3),
							row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8),
							row.getString(9)))
			.stream()
			.findFirst();
	}

	/** Return the condition of a check of a table. */
	Optional<String> tableCheck(ObjectName table, String name) {
		return texts("the check " + name + " of " + table,
				SqlStatement.of(this.product.checkQuery(), table.schema(), table.name(), name))
			.stream()
			.findFirst();
	}

	/** Return whether a table has a column. */
	boolean hasColumn(ObjectName table, String column) {
		return !texts("the columns of " + table, SqlStatement
			.of("SELECT column_name FROM information_schema.columns WHERE table_schema = COALESCE(?, DATABASE())"
					+ " AND table_name = ? AND column_name = ?", table.schema(), table.name(), column))
			.isEmpty();
	}

	/** Return the tables that have an index of some name. */
	List<String> tablesOfIndex(ObjectName index) {
		return texts("the table of the index " + index,
				SqlStatement.of(
						"SELECT DISTINCT table_name FROM information_schema.statistics"
								+ " WHERE table_schema = COALESCE(?, DATABASE()) AND index_name = ?",
						index.schema(), index.name()));
	}

	/** Return whether a table has an index, which a key has too. */
	boolean hasIndex(ObjectName table, String index) {
		return !texts("the indexes of " + table,
				SqlStatement.of(
						"SELECT DISTINCT index_name FROM information_schema.statistics"
								+ " WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? AND index_name = ?",
						table.schema(), table.name(), index))
			.isEmpty();
	}

	/** Return the columns of the primary key of a table. */
	List<String> primaryKey(ObjectName table) {
		return texts("the primary key of " + table, SqlStatement.of(
				"SELECT column_name FROM information_schema.key_column_usage WHERE constraint_name = 'PRIMARY'"
						+ " AND table_schema = COALESCE(?, DATABASE()) AND table_name = ? ORDER BY ordinal_position",
				table.schema(), table.name()));
	}

	/** Return the kinds of the constraints of some name, as the catalog calls them. */
	List<String> constraintTypes(ObjectName table, String name) {
		return texts("the constraint " + name + " of " + table,
				SqlStatement.of("SELECT constraint_type FROM information_schema.table_constraints"
						+ " WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? AND constraint_name = ?",
						table.schema(), table.name(), name));
	}

	/** Return the database that the session is in, where a table is. */
	String defaultDatabase(String table) {
		return texts("the database of " + table, SqlStatement.of("SELECT DATABASE()")).get(0);
	}

	/** Return the tables and views of a schema. */
	List<String> tables(String schema) {
		return texts("the tables of the database " + schema, SqlStatement
			.of("SELECT table_name FROM information_schema.tables WHERE table_schema = ? ORDER BY table_name", schema));
	}

	/** Return whether a backslash in a string is nothing but itself. */
	boolean backslashIsPlain() {
		return texts("how strings are read", SqlStatement.of("SELECT @@sql_mode")).get(0)
			.contains("NO_BACKSLASH_ESCAPES");
	}

	private List<String> texts(String what, SqlStatement query) {
		return this.lookup.rows(what, query, (row) -> row.getString(1));
	}

}
