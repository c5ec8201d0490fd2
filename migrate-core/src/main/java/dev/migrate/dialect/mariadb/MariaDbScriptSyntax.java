package dev.migrate.dialect.mariadb;

import dev.migrate.dialect.ScriptSyntax;

/** Scripts for the mariadb client, which ends at the first error. */
class MariaDbScriptSyntax implements ScriptSyntax {

	private final MariaDbWords words;

	MariaDbScriptSyntax(MariaDbWords words) {
		this.words = words;
	}

	@Override
	public String prologue() {
		return "SET NAMES utf8mb4;\n";
	}

	@Override
	public String begin() {
		return "START TRANSACTION";
	}

	// The client knows nothing of bodies.
	@Override
	public String terminated(String statement) {
		if (statement.indexOf(';') < 0) {
			return statement + ";";
		}
		String delimiter = "//";
		while (statement.contains(delimiter)) {
			delimiter += "/";
		}
		return "DELIMITER " + delimiter + "\n" + statement + delimiter + "\nDELIMITER ;";
	}

	@Override
	public String guard(String condition, String message) {
		return "BEGIN NOT ATOMIC\n  IF NOT (%s) THEN\n    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = %s;\n  END IF;\nEND"
			.formatted(condition, this.words.literal(message));
	}

	@Override
	public String now() {
		return "UTC_TIMESTAMP(6)";
	}

	@Override
	public String user() {
		return "CURRENT_USER()";
	}

}
