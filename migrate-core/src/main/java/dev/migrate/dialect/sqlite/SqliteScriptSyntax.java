package dev.migrate.dialect.sqlite;

import java.util.Optional;

import dev.migrate.dialect.ScriptSyntax;

/** Scripts for sqlite3. */
class SqliteScriptSyntax implements ScriptSyntax {

	private final SqliteWords words;

	SqliteScriptSyntax(SqliteWords words) {
		this.words = words;
	}

	// Otherwise the client goes on after a failure, and commits the rest.
	@Override
	public String prologue() {
		return """
				.bail on
				PRAGMA foreign_keys = OFF;
				PRAGMA legacy_alter_table = OFF;
				DROP TABLE IF EXISTS temp."%s";
				%s;
				""".formatted(SqliteReferences.KNOWN, SqliteReferences.NOTE);
	}

	@Override
	public Optional<String> lastCheck() {
		return Optional.of(guard("NOT EXISTS (" + SqliteReferences.NEW_VIOLATIONS + ")",
				"A row refers to none that is there: PRAGMA foreign_key_check shows it"));
	}

	@Override
	public String begin() {
		return "BEGIN IMMEDIATE";
	}

	// Only a trigger can raise an error; but no message is a path into JSON, and the
	// failure says it.
	@Override
	public String guard(String condition, String message) {
		return "SELECT CASE WHEN %s THEN 1 ELSE json_extract('{}', %s) END".formatted(condition,
				this.words.literal(message));
	}

	@Override
	public String now() {
		return "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";
	}

	@Override
	public String user() {
		return "''";
	}

}
