package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.dialect.sqlite.text.SqliteClause;
import dev.migrate.dialect.sqlite.text.SqliteColumnText;
import dev.migrate.dialect.sqlite.text.SqliteTableText;
import dev.migrate.schema.ObjectName;

/**
 * Puts a new table with the rows of an old one in its place. Whatever can fail comes
 * before the old table is touched. It is renamed before it is dropped, so that what
 * ANALYZE has found out is not dropped with it.
 */
class SqliteTableCopy {

	private final SqliteWords words;

	private final SqliteStoredTable old;

	private final SqliteTableText text;

	private final Map<String, String> values;

	private final ObjectName table;

	private final ObjectName copy;

	private final ObjectName gone;

	SqliteTableCopy(SqliteWords words, SqliteStoredTable old, SqliteTableText text, Map<String, String> values) {
		this.words = words;
		this.old = old;
		this.text = text;
		this.values = values;
		this.table = old.name();
		this.copy = old.free("_migrate_");
		this.gone = old.free("_migrate_old_");
	}

	List<String> statements() {
		List<String> statements = new ArrayList<>();
		statements.add(this.text.create(this.words.quote(this.copy)));
		statements.addAll(insertion());
		if (this.text.countsUp() && this.old.text().countsUp()) {
			statements.addAll(rememberKeys());
		}
		statements.addAll(compareRows());
		// Otherwise views, triggers and foreign keys that say the name would follow it.
		statements.add("PRAGMA legacy_alter_table = ON");
		statements.add(rename(this.table, this.gone));
		statements.add(rename(this.copy, this.table));
		statements.add("PRAGMA legacy_alter_table = " + (this.old.legacyRename() ? "ON" : "OFF"));
		statements.add("DROP TABLE " + this.words.quote(this.gone));
		if (!this.text.keys().equals(this.old.text().keys())) {
			statements.addAll(forgetKeys());
		}
		return statements;
	}

	private String rename(ObjectName from, ObjectName to) {
		return "ALTER TABLE " + this.words.quote(from) + " RENAME TO " + this.words.quote(to.name());
	}

	// Without a cast: SQLite makes of a value what it can when it is stored, where a cast
	// would make a number of a date.
	private List<String> insertion() {
		List<String> names = new ArrayList<>();
		List<String> expressions = new ArrayList<>();
		this.old.text()
			.hiddenRowids()
			.stream()
			.filter(this.text.hiddenRowids()::contains)
			.findFirst()
			.ifPresent((rowid) -> {
				names.add(rowid);
				expressions.add(rowid);
			});
		for (SqliteColumnText column : this.text.columns()) {
			boolean known = this.old.text().column(column.name()).isPresent();
			if (known && !column.has(SqliteClause.Kind.GENERATED)) {
				names.add(this.words.quote(column.name()));
				expressions.add(this.values.getOrDefault(column.name(), this.words.quote(column.name())));
			}
		}
		return names.isEmpty() ? List.of()
				: List.of("INSERT INTO " + this.words.quote(this.copy) + " (" + String.join(", ", names) + ") SELECT "
						+ String.join(", ", expressions) + " FROM " + this.words.quote(this.table));
	}

	// The keys of rows that are gone are not given out once more.
	private List<String> rememberKeys() {
		String sequence = this.words.quote(this.table.sibling("sqlite_sequence"));
		String name = this.words.literal(this.copy.name());
		return List.of("DELETE FROM " + sequence + " WHERE name = " + name,
				"INSERT INTO " + sequence + " (name, seq) SELECT " + name + ", seq FROM " + sequence + " WHERE name = "
						+ this.words.literal(this.table.name()));
	}

	// A constraint with a resolution of conflicts drops rows without a word.
	private List<String> compareRows() {
		return List.of("""
				CREATE TEMP TABLE "migrate_copied" ("before" INTEGER, "after" INTEGER,
				  CONSTRAINT "every row must be in the new table" CHECK ("before" = "after"))""",
				"INSERT INTO temp.\"migrate_copied\" SELECT (SELECT count(*) FROM " + this.words.quote(this.table)
						+ "), (SELECT count(*) FROM " + this.words.quote(this.copy) + ")",
				"DROP TABLE temp.\"migrate_copied\"");
	}

	// The indexes of keys are called by their number, which may be that of another one
	// now.
	private List<String> forgetKeys() {
		return this.old.statistics()
			.stream()
			.map((statistics) -> "DELETE FROM " + this.words.quote(statistics) + " WHERE tbl = "
					+ this.words.literal(this.table.name()) + " AND idx LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\'")
			.toList();
	}

}
