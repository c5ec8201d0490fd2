package dev.migrate.dialect.postgresql;

import java.util.List;

import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;

/** What can be said after the columns of a table in PostgreSQL. */
class PostgresTableOptions {

	private static final List<TableOption.Key> KNOWN = List.of(TableOption.Key.UNLOGGED, TableOption.Key.INHERITS,
			TableOption.Key.PARTITION_BY, TableOption.Key.USING, TableOption.Key.WITH, TableOption.Key.TABLESPACE);

	private final PostgresWords words;

	PostgresTableOptions(PostgresWords words) {
		this.words = words;
	}

	String clauses(Table table) {
		table.options().forEach(this::refuseUnknown);
		StringBuilder sql = new StringBuilder();
		List<String> parents = values(table, TableOption.Key.INHERITS);
		if (!parents.isEmpty()) {
			sql.append(" INHERITS (").append(this.words.columns(parents)).append(')');
		}
		values(table, TableOption.Key.PARTITION_BY).forEach((value) -> sql.append(" PARTITION BY ").append(value));
		values(table, TableOption.Key.USING).forEach((value) -> sql.append(" USING ").append(value));
		List<String> storage = values(table, TableOption.Key.WITH);
		if (!storage.isEmpty()) {
			sql.append(" WITH (").append(String.join(", ", storage)).append(')');
		}
		values(table, TableOption.Key.TABLESPACE)
			.forEach((value) -> sql.append(" TABLESPACE ").append(this.words.quote(value)));
		return sql.toString();
	}

	private void refuseUnknown(TableOption option) {
		if (!KNOWN.contains(option.key())) {
			throw this.words.unsupported("the table option " + option.key(), "Leave it away.");
		}
	}

	private List<String> values(Table table, TableOption.Key key) {
		return table.options().stream().filter((option) -> option.key() == key).map(TableOption::value).toList();
	}

}
