package dev.migrate.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.Creation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;

/**
 * An index that is built while others write. A build that fails leaves an index that is
 * not valid: it costs as much as any and answers nothing, and {@code IF NOT EXISTS} takes
 * it for what was wanted.
 */
final class PostgresConcurrentIndex {

	private static final String FIND = "SELECT i.indexrelid::bigint AS oid, i.indisvalid AND i.indisready AND i.indislive AS usable,"
			+ " pg_get_indexdef(i.indexrelid) AS definition, i.indrelid = to_regclass(?) AS of_table,"
			+ " (SELECT p.pid FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid"
			+ " AND p.datid = (SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT 1) AS builder"
			+ " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = ?"
			+ " AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass(?))";

	// As the server writes them, from where the names of the tables have been said.
	private static final String ALIKE = "SELECT i.indisunique = t.indisunique"
			+ " AND substr(i.said, strpos(i.said, ' USING ')) = substr(t.said, strpos(t.said, ' USING ')) AS alike"
			+ " FROM (SELECT *, pg_get_indexdef(indexrelid) AS said FROM pg_index) i,"
			+ " (SELECT *, pg_get_indexdef(indexrelid) AS said FROM pg_index) t"
			+ " WHERE i.indexrelid = ? AND t.indexrelid = to_regclass(?)";

	private static final String TEMPORARY = "pg_temp";

	private final PostgresWords words;

	private final CatalogLookup catalog;

	private final CreateIndex operation;

	private final Writing writing;

	/**
	 * Build an index.
	 * @param writing writes the statement that builds it
	 */
	PostgresConcurrentIndex(PostgresWords words, CatalogLookup catalog, CreateIndex operation, Writing writing) {
		this.words = words;
		this.catalog = catalog;
		this.operation = operation;
		this.writing = writing;
	}

	/** Return what has to be done so that the index is there and valid. */
	List<String> statements() {
		String creation = this.writing.statement(this.operation.table(), this.operation.index(),
				this.operation.options());
		Label name = this.operation.index().name();
		boolean offline = this.catalog.serverVersion().isEmpty();
		if (name == null || offline) {
			return List.of(creation);
		}
		String table = this.words.quote(this.operation.table());
		List<Found> found = this.catalog.rows("", SqlStatement.of(FIND, table, name.text(), table), Found::of);
		return found.isEmpty() ? List.of(creation) : statements(found.get(0), name, creation);
	}

	private List<String> statements(Found index, Label name, String creation) {
		if (index.builder() != 0) {
			throw new OperationRefusedException(("The index '%s' is being built by session %d. Wait until it is built,"
					+ " or end that session; then start again.")
				.formatted(name.text(), index.builder()));
		}
		if (!index.usable() && index.ofTable()) {
			ObjectName indexName = this.operation.table().sibling(name.text());
			return List.of("DROP INDEX CONCURRENTLY " + this.words.quote(indexName), creation);
		}
		if (index.usable() && isTakenAsIs(index, name)) {
			return List.of();
		}
		throw new OperationRefusedException(
				("The index '%s' already exists as '%s', and it is not known to be what is wanted:"
						+ " '%s'. Rename or drop the other; or, if it is the one, say so with IF_NOT_EXISTS.")
					.formatted(name.text(), index.definition(), creation));
	}

	private boolean isTakenAsIs(Found index, Label name) {
		return this.operation.options().contains(Creation.IF_NOT_EXISTS) || (index.ofTable() && isWanted(index, name));
	}

	// What is wanted is built on an empty copy of the table, so that both are written by
	// the server.
	private boolean isWanted(Found index, Label name) {
		ObjectName table = this.operation.table();
		ObjectName copy = new ObjectName(TEMPORARY, table.name());
		List<String> twin = List.of(
				"CREATE TABLE " + this.words.quote(copy) + " (LIKE " + this.words.quote(table) + ")",
				this.writing.statement(copy, this.operation.index(), Set.of()));
		SqlStatement alike = SqlStatement.of(ALIKE, index.oid(), this.words.quote(copy.sibling(name.text())));
		return this.catalog.supposing(twin, alike, (row) -> row.getBoolean("alike")).orElse(false);
	}

	/** Writes the statement that creates an index. */
	interface Writing {

		/** Return the statement. */
		String statement(ObjectName table, Index index, Set<Creation> options);

	}

	/**
	 * An index of that name.
	 *
	 * @param oid its number
	 * @param usable whether it answers queries
	 * @param definition what it is
	 * @param ofTable whether it is one of the table
	 * @param builder the session that builds it, or 0
	 */
	private record Found(long oid, boolean usable, String definition, boolean ofTable, int builder) {

		static Found of(ResultSet row) throws SQLException {
			return new Found(row.getLong("oid"), row.getBoolean("usable"), row.getString("definition"),
					row.getBoolean("of_table"), row.getInt("builder"));
		}

	}

}
