package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.ObjectName;

/** Puts a new table with the rows of an old one in its place. */
class SqliteTableCopy {

	private final SqliteWords words;

	private final ObjectName table;

	private final SqliteStoredTable old;

	private final SqliteTableText text;

	private final Map<String, String> values;

	SqliteTableCopy(SqliteWords words, ObjectName table, SqliteStoredTable old, SqliteTableText text,
			Map<String, String> values) {
		this.words = words;
		this.table = table;
		this.old = old;
		this.text = text;
		this.values = values;
	}

	List<String> statements() {
		String from = this.words.quote(this.table);
		String to = this.words.quote(this.table.sibling(this.old.copyName()));
		List<String> statements = new ArrayList<>();
		statements.add(this.text.create(to));
		statements.addAll(insertion(from, to));
		if (this.text.countsUp() && this.old.text().countsUp()) {
			statements.addAll(rememberKeys());
		}
		statements.addAll(compareRows(from, to));
		statements.add("DROP TABLE " + from);
		// Otherwise views and triggers that say the name would not let it be taken again.
		statements.add("PRAGMA legacy_alter_table = ON");
		statements.add("ALTER TABLE " + to + " RENAME TO " + this.words.quote(this.table.name()));
		statements.add("PRAGMA legacy_alter_table = " + (this.old.legacyRename() ? "ON" : "OFF"));
		return statements;
	}

	// Without a cast: SQLite makes of a value what it can when it is stored, where a cast
	// would make a number of a date.
	private List<String> insertion(String from, String to) {
		List<String> names = new ArrayList<>();
		List<String> expressions = new ArrayList<>();
		if (this.old.text().hasHiddenRowid() && this.text.hasHiddenRowid()) {
			names.add("rowid");
			expressions.add("rowid");
		}
		for (SqliteColumnText column : this.text.columns()) {
			boolean known = this.old.text().column(column.name()).isPresent();
			if (known && !column.has(SqliteClause.Kind.GENERATED)) {
				names.add(this.words.quote(column.name()));
				expressions.add(this.values.getOrDefault(column.name(), this.words.quote(column.name())));
			}
		}
		return names.isEmpty() ? List.of() : List.of("INSERT INTO " + to + " (" + String.join(", ", names) + ") SELECT "
				+ String.join(", ", expressions) + " FROM " + from);
	}

	// The keys of rows that are gone are not given out once more.
	private List<String> rememberKeys() {
		String sequence = this.words.quote(this.table.sibling("sqlite_sequence"));
		String copy = this.words.literal(this.old.copyName());
		return List.of("DELETE FROM " + sequence + " WHERE name = " + copy,
				"INSERT INTO " + sequence + " (name, seq) SELECT " + copy + ", seq FROM " + sequence + " WHERE name = "
						+ this.words.literal(this.table.name()) + " COLLATE NOCASE");
	}

	// A constraint with a resolution of conflicts drops rows without a word.
	private List<String> compareRows(String from, String to) {
		return List.of("""
				CREATE TEMP TABLE "migrate_copied" ("before" INTEGER, "after" INTEGER,
				  CONSTRAINT "every row must be in the new table" CHECK ("before" = "after"))""",
				"INSERT INTO temp.\"migrate_copied\" SELECT (SELECT count(*) FROM " + from + "), (SELECT count(*) FROM "
						+ to + ")",
				"DROP TABLE temp.\"migrate_copied\"");
	}

}
