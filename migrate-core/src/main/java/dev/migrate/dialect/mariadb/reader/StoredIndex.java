package dev.migrate.dialect.mariadb.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.migrate.schema.Deferral;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * An index of the catalog.
 *
 * @param table the name of its table
 * @param index what it is
 */
record StoredIndex(ObjectName table, Index index) {

	private static final String PRIMARY = "PRIMARY";

	private static final String SPATIAL = "SPATIAL";

	private static final String QUERY = """
			SELECT s.table_schema, s.table_name, s.index_name, s.seq_in_index, s.column_name, s.collation, s.sub_part,
				s.index_type, s.non_unique, %s
			FROM information_schema.statistics s WHERE s.table_schema = ?""";

	static List<StoredIndex> read(CatalogQuery catalog, Dictionary dictionary) throws SQLException {
		Map<Place, StoredIndex> indexes = new LinkedHashMap<>();
		catalog.rows(QUERY.formatted(dictionary.indexExpression()), (row) -> {
			Place place = new Place(catalog.name(row), row.getString(3));
			return indexes.merge(place, new StoredIndex(place.table(), index(row, catalog, dictionary)),
					(present, more) -> new StoredIndex(present.table(),
							present.index().on(more.index().keys().toArray(IndexKey[]::new))));
		});
		return new ArrayList<>(indexes.values());
	}

	private static Index index(ResultSet row, CatalogQuery catalog, Dictionary dictionary) throws SQLException {
		String type = row.getString(8);
		Index index = Index.of(Label.ofFinal(row.getString(3)), List.of(key(row, type, catalog, dictionary)));
		Index found = type.equals("BTREE") ? index : index.using(type.toLowerCase(Locale.ROOT));
		return row.getBoolean(9) ? found : found.asUnique();
	}

	private static IndexKey key(ResultSet row, String type, CatalogQuery catalog, Dictionary dictionary)
			throws SQLException {
		String expression = row.getString(10);
		String order = "D".equals(row.getString(6)) ? "DESC" : null;
		return (expression != null)
				? new IndexKey(catalog.local(dictionary.expression(expression)), true, order, null, null, null)
				: new IndexKey(row.getString(5), false, order, null, null, type.equals(SPATIAL) ? null : prefix(row));
	}

	private static @Nullable Integer prefix(ResultSet row) throws SQLException {
		int length = row.getInt(7);
		return row.wasNull() ? null : length;
	}

	/** Return what it is for its table: a unique index is a unique constraint. */
	TableElement element() {
		Label name = this.index.name();
		List<String> columns = this.index.keys().stream().map(IndexKey::text).toList();
		if (name != null && name.text().equals(PRIMARY)) {
			return new PrimaryKey(name, columns, List.of(), Deferral.UNSAID);
		}
		boolean isPlain = this.index.unique()
				&& this.index.keys().stream().allMatch((key) -> key.equals(IndexKey.column(key.text())));
		return isPlain ? new UniqueConstraint(name, columns, List.of(), true, null, null, Deferral.UNSAID) : this.index;
	}

	private record Place(ObjectName table, String name) {

	}

}
