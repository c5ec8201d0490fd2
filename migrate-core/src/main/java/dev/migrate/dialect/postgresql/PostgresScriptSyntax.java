package dev.migrate.dialect.postgresql;

import dev.migrate.dialect.ScriptSyntax;

/** Scripts for psql. */
class PostgresScriptSyntax implements ScriptSyntax {

	private final PostgresWords words;

	PostgresScriptSyntax(PostgresWords words) {
		this.words = words;
	}

	// The rest of a transaction fails with its first statement, whatever the client does.
	@Override
	public String guard(String condition, String message) {
		return this.words.block("BEGIN\n  IF NOT (%s) THEN\n    RAISE EXCEPTION USING MESSAGE = %s;\n  END IF;\nEND"
			.formatted(condition, this.words.literal(message)));
	}

	@Override
	public String now() {
		return "clock_timestamp()";
	}

	@Override
	public String user() {
		return "current_user";
	}

}
