package dev.migrate.dialect.sqlite;

import java.util.List;
import java.util.Set;

import dev.migrate.dialect.sqlite.text.SqliteToken;
import dev.migrate.operation.Creation;
import dev.migrate.operation.InvalidOperationException;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;

/** How indexes are created in SQLite, for the first time and once more. */
class SqliteIndexes {

	private final SqliteWords words;

	private final SqliteConstraints constraints;

	SqliteIndexes(SqliteWords words) {
		this.words = words;
		this.constraints = new SqliteConstraints(words);
	}

	String create(ObjectName table, Index index, Set<Creation> creation) {
		this.words.allowOnly("an index", creation, Set.of(Creation.IF_NOT_EXISTS));
		refuseUnknown(index);
		if (index.name() == null) {
			throw new InvalidOperationException("An index of table '%s' has no name. Name it.".formatted(table));
		}
		// The index has the schema, and its table must not say one.
		return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + this.words.ifNotExists(creation)
				+ this.words.quote(table.sibling(index.name().text())) + " ON " + this.words.quote(table.name()) + " ("
				+ String.join(", ", index.keys().stream().map(this.constraints::key).toList()) + ")"
				+ ((index.where() != null) ? " WHERE " + index.where() : "");
	}

	private void refuseUnknown(Index index) {
		if (index.method() != null) {
			throw this.words.unsupported("an index by " + index.method(), "Leave the method away.");
		}
		if (!index.include().isEmpty() || !index.with().isEmpty() || index.tablespace() != null) {
			throw this.words.unsupported("INCLUDE, WITH or TABLESPACE for an index", "Leave them away.");
		}
		if (!index.nullsDistinct()) {
			throw this.words.unsupported("NULLS NOT DISTINCT", "Use an expression, as in coalesce(code, '').");
		}
	}

	/**
	 * Return a statement that the database keeps, for an index or trigger under a name.
	 */
	String again(String sql, ObjectName name) {
		List<SqliteToken> tokens = SqliteToken.of(sql);
		int named = 0;
		while (!tokens.get(named).is("INDEX") && !tokens.get(named).is("TRIGGER")) {
			named++;
		}
		named = next(tokens, named);
		int end = named + 1;
		if (tokens.get(end).is(".")) {
			end += 2;
		}
		return SqliteToken.text(tokens.subList(0, named)) + this.words.quote(name)
				+ SqliteToken.text(tokens.subList(end, tokens.size()));
	}

	private int next(List<SqliteToken> tokens, int from) {
		int next = from + 1;
		while (tokens.get(next).isBlank()) {
			next++;
		}
		return next;
	}

}
