package dev.migrate.dialect.mariadb;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.operation.Creation;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;

/** How an index is said in MariaDB. */
class MariaDbIndexes {

	private static final Set<String> KINDS = Set.of("FULLTEXT", "SPATIAL");

	private final MariaDbWords words;

	MariaDbIndexes(MariaDbWords words) {
		this.words = words;
	}

	/** Return the index as it stands in a table. */
	String definition(Index index, Set<Creation> options) {
		refuse(index);
		String method = (index.method() != null) ? index.method().toUpperCase(Locale.ROOT) : "";
		boolean isKind = KINDS.contains(method);
		StringBuilder sql = new StringBuilder(isKind ? method + " " : "").append(index.unique() ? "UNIQUE " : "")
			.append("INDEX ")
			.append(this.words.ifNotExistsInClause(options));
		if (index.name() != null) {
			sql.append(this.words.quote(index.name().text())).append(' ');
		}
		return sql.append('(')
			.append(index.keys().stream().map(this::key).collect(Collectors.joining(", ")))
			.append(')')
			.append((isKind || method.isEmpty()) ? "" : " USING " + method)
			.toString();
	}

	private String key(IndexKey key) {
		if (key.isExpression() && !this.words.product().hasExpressionKeys()) {
			throw this.words.unsupported("an index on an expression",
					"Add a generated column with virtualAs(\"%s\") and index that.".formatted(key.text()));
		}
		if (key.nulls() != null || key.operatorClass() != null) {
			throw this.words.unsupported("an order of nulls or an operator class in an index", "Leave it away.");
		}
		String text = key.isExpression() ? "(" + key.text() + ")" : this.words.quote(key.text());
		return text + ((key.prefixLength() != null) ? "(" + key.prefixLength() + ")" : "")
				+ ((key.order() != null) ? " " + key.order() : "");
	}

	private void refuse(Index index) {
		if (index.where() != null) {
			throw this.words.unsupported("an index of some rows only",
					"Leave the condition away, or index a generated column that is null for the other rows.");
		}
		if (!index.include().isEmpty()) {
			throw this.words.unsupported("columns that an index carries along",
					"Make them the last keys of the index.");
		}
		if (!index.nullsDistinct()) {
			throw this.words.unsupported("NULLS NOT DISTINCT",
					"Add a generated column that has a value for null, and make that unique.");
		}
		if (!index.with().isEmpty() || index.tablespace() != null) {
			throw this.words.unsupported("storage options of an index", "Leave them away.");
		}
	}

}
