package dev.migrate.dialect.h2;

import dev.migrate.dialect.ScriptSyntax;

/**
 * Scripts for H2's own RunScript, which stops at the first failure. Every change of the
 * schema ends a transaction.
 */
class H2ScriptSyntax implements ScriptSyntax {

	private final H2Words words;

	H2ScriptSyntax(H2Words words) {
		this.words = words;
	}

	// A message is no number, and the failure says it. On its own a cast of the message
	// would fail before the condition is looked at.
	@Override
	public String guard(String condition, String message) {
		return "SELECT CAST(CASE WHEN %s THEN '1' ELSE %s END AS INTEGER)".formatted(condition,
				this.words.literal(message));
	}

	@Override
	public String now() {
		return "CURRENT_TIMESTAMP";
	}

	@Override
	public String user() {
		return "CURRENT_USER";
	}

}
