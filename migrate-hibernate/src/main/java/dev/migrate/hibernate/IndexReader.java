package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the indexes of a table.
 *
 * @param names what they are called
 * @param columns tells what columns are called
 */
record IndexReader(DatabaseNames names, ColumnReader columns) {

	private static final Pattern WHERE = Pattern.compile("\\bwhere\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern INCLUDE = Pattern.compile("\\binclude\\s*\\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);

	List<Index> read(Table table) {
		List<Index> indexes = new ArrayList<>();
		for (org.hibernate.mapping.Index index : table.getIndexes().values()) {
			List<IndexKey> keys = index.getSelectables()
				.stream()
				.map((selectable) -> key(selectable, index.getSelectableOrderMap().get(selectable)))
				.toList();
			Index plain = Index.of(this.names.label(index.getName()), keys);
			indexes.add(withOptions(index.isUnique() ? plain.asUnique() : plain, index.getOptions()));
		}
		return indexes;
	}

	private IndexKey key(Selectable selectable, @Nullable String order) {
		IndexKey key = (selectable instanceof Column column) ? IndexKey.column(this.columns.name(column))
				: IndexKey.expression(selectable.getText(this.columns.dialect()));
		if (order == null) {
			return key;
		}
		String words = order.toLowerCase(Locale.ROOT);
		IndexKey directed = words.contains("desc") ? key.descending() : words.contains("asc") ? key.ascending() : key;
		if (words.contains("nulls first")) {
			return directed.nullsFirst();
		}
		return words.contains("nulls last") ? directed.nullsLast() : directed;
	}

	private Index withOptions(Index index, @Nullable String options) {
		if (options == null || options.isBlank()) {
			return index;
		}
		Index result = index;
		Matcher include = INCLUDE.matcher(options);
		if (include.find()) {
			result = result.include(List.of(include.group(1).split(","))
				.stream()
				.map(String::strip)
				.map(this.names::of)
				.toArray(String[]::new));
		}
		Matcher where = WHERE.matcher(options);
		return where.find() ? result.where(where.group(1).strip()) : result;
	}

}
