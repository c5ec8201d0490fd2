package dev.migrate.dialect.sqlite.reader;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.dialect.sqlite.text.SqliteExpression;
import dev.migrate.dialect.sqlite.text.SqliteToken;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * An index of the catalog that no constraint has made.
 *
 * @param name its name
 * @param unique whether no two rows may have the same keys
 * @param keys its keys
 */
record StoredIndex(ObjectName name, boolean unique, List<Key> keys) {

	private static final String QUERY = """
			SELECT %2$s, i.name, i."unique", k.name, k."desc", k.seqno
			FROM %1$s.sqlite_schema o JOIN pragma_index_list(o.name, %2$s) i JOIN pragma_index_xinfo(i.name, %2$s) k
			WHERE o.type = 'table' AND o.sql NOT LIKE 'CREATE VIRTUAL %%' AND i.origin = 'c' AND k.key""";

	static Map<ObjectName, StoredIndex> read(CatalogQuery catalog) throws SQLException {
		Map<ObjectName, StoredIndex> indexes = new LinkedHashMap<>();
		catalog.rows(QUERY, "1, 2, 6", (row) -> {
			ObjectName name = StoredObject.name(row.getString(1), row.getString(2));
			StoredIndex index = new StoredIndex(name, row.getBoolean(3), new ArrayList<>());
			return indexes.computeIfAbsent(name, (unused) -> index)
				.keys()
				.add(new Key(row.getString(4), row.getBoolean(5)));
		});
		return indexes;
	}

	/**
	 * Return the index, with what only its text says.
	 * @param sql the statement that has created it
	 */
	Index index(String sql) {
		List<SqliteToken> tokens = SqliteToken.of(sql);
		List<List<SqliteToken>> written = SqliteToken.elements(SqliteToken.group(tokens));
		List<IndexKey> indexKeys = new ArrayList<>();
		for (int i = 0; i < this.keys.size(); i++) {
			indexKeys.add(this.keys.get(i).key(written.get(i)));
		}
		return new Index(Label.ofFinal(this.name.name()), indexKeys, this.unique, null, where(tokens), List.of(), true,
				List.of(), null);
	}

	private static @Nullable String where(List<SqliteToken> tokens) {
		for (int i = SqliteToken.afterGroup(tokens); i < tokens.size(); i++) {
			if (tokens.get(i).is("WHERE")) {
				return SqliteExpression.of(tokens.subList(i + 1, tokens.size()));
			}
		}
		return null;
	}

	/**
	 * What an index sorts by.
	 *
	 * @param column the column; null for an expression
	 * @param descending whether the largest comes first
	 */
	record Key(@Nullable String column, boolean descending) {

		IndexKey key(List<SqliteToken> written) {
			List<SqliteToken> said = withoutOrder(written);
			IndexKey key = (this.column != null && said.size() == 1) ? IndexKey.column(this.column)
					: IndexKey.expression(SqliteExpression.of(said));
			return this.descending ? key.descending() : key;
		}

		private static List<SqliteToken> withoutOrder(List<SqliteToken> written) {
			List<SqliteToken> said = new ArrayList<>(written);
			said.removeIf((token) -> token.is("ASC") || token.is("DESC"));
			return SqliteToken.stripped(said);
		}

	}

}
