package dev.migrate.dialect.mariadb;

import dev.migrate.dialect.ScriptSyntax;

/** Scripts for the client of the server, which ends at the first error. */
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
		return this.words.product().guard(condition, this.words.literal(message));
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
