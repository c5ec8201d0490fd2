package dev.migrate.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.Creation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;

/**
 * An index that is built while others write. A build that fails leaves an index that is
 * not valid: it costs as much as any and answers nothing, and {@code IF NOT EXISTS} takes
 * it for what was wanted.
 */
final class PostgresConcurrentIndex {

	private static final String FIND = "SELECT i.indisvalid AND i.indisready AND i.indislive AS usable,"
			+ " pg_get_indexdef(i.indexrelid) AS definition, i.indisunique AS is_unique,"
			+ " i.indrelid = to_regclass(?) AS of_table,"
			+ " (SELECT p.pid FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid"
			+ " AND p.datid = (SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT 1) AS builder,"
			+ " m.amname = 'btree' AND i.indpred IS NULL AND i.indexprs IS NULL"
			+ " AND i.indnatts = i.indnkeyatts AND NOT EXISTS (SELECT FROM unnest(i.indoption) o WHERE o <> 0) AS is_plain,"
			+ " ARRAY(SELECT a.attname FROM unnest(i.indkey) WITH ORDINALITY k (number, place) JOIN pg_attribute a"
			+ " ON a.attrelid = i.indrelid AND a.attnum = k.number ORDER BY k.place) AS columns"
			+ " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam WHERE c.relname = ?"
			+ " AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass(?))";

	private final PostgresWords words;

	private final CatalogLookup catalog;

	PostgresConcurrentIndex(PostgresWords words, CatalogLookup catalog) {
		this.words = words;
		this.catalog = catalog;
	}

	/**
	 * Return what has to be done so that the index is there and valid.
	 * @param creation the statement that builds it
	 */
	List<String> statements(CreateIndex operation, String creation) {
		Label name = operation.index().name();
		boolean offline = this.catalog.serverVersion().isEmpty();
		if (name == null || offline) {
			return List.of(creation);
		}
		String table = this.words.quote(operation.table());
		List<Found> found = this.catalog.rows("", SqlStatement.of(FIND, table, name.text(), table), Found::of);
		if (found.isEmpty()) {
			return List.of(creation);
		}
		Found index = found.get(0);
		if (index.builder() != 0) {
			throw new OperationRefusedException(("The index '%s' is being built by session %d. Wait until it is built,"
					+ " or end that session; then start again.")
				.formatted(name.text(), index.builder()));
		}
		if (!index.usable() && index.ofTable()) {
			ObjectName indexName = operation.table().sibling(name.text());
			return List.of("DROP INDEX CONCURRENTLY " + this.words.quote(indexName), creation);
		}
		if (index.usable() && (operation.options().contains(Creation.IF_NOT_EXISTS) || index.is(operation.index()))) {
			return List.of();
		}
		throw new OperationRefusedException(
				("The index '%s' already exists as '%s', and it is not known to be what is wanted:"
						+ " '%s'. Rename or drop the other; or, if it is the one, say so with IF_NOT_EXISTS.")
					.formatted(name.text(), index.definition(), creation));
	}

	/**
	 * An index of that name.
	 *
	 * @param usable whether it answers queries
	 * @param definition what it is
	 * @param unique whether it is unique
	 * @param ofTable whether it is one of the table
	 * @param builder the session that builds it, or 0
	 * @param plain whether nothing but its columns can be said of it
	 * @param columns its columns
	 */
	private record Found(boolean usable, String definition, boolean unique, boolean ofTable, int builder, boolean plain,
			List<String> columns) {

		static Found of(ResultSet row) throws SQLException {
			String[] columns = (String[]) row.getArray("columns").getArray();
			return new Found(row.getBoolean("usable"), row.getString("definition"), row.getBoolean("is_unique"),
					row.getBoolean("of_table"), row.getInt("builder"), row.getBoolean("is_plain"),
					Arrays.asList(columns));
		}

		boolean is(Index wanted) {
			Index plainly = new Index(wanted.name(), this.columns.stream().map(IndexKey::column).toList(), this.unique,
					wanted.method(), wanted.where(), wanted.include(), wanted.nullsDistinct(), wanted.with(),
					wanted.tablespace());
			return this.ofTable && this.plain && plainly.equals(wanted) && isPlain(wanted);
		}

		private static boolean isPlain(Index wanted) {
			return (wanted.method() == null || wanted.method().equals("btree")) && wanted.include().isEmpty()
					&& wanted.where() == null && wanted.nullsDistinct() && wanted.with().isEmpty();
		}

	}

}
