package dev.migrate.script;

/** How SQL text is written for a database: its quotes, its comments, its bodies. */
public enum SqlFlavor {

	/** PostgreSQL and what reads SQL as PostgreSQL does. */
	POSTGRESQL {

		@Override
		SqlLexer lexer(String sql, String location) {
			return new PostgresLexer(sql, location);
		}

		@Override
		StatementGrammar grammar() {
			return new PostgresGrammar();
		}

		@Override
		boolean isTransactionControl(SqlLexer firstWord) {
			if (firstWord.is("START") || firstWord.is("PREPARE")) {
				return nextWordIsTransaction(firstWord);
			}
			return firstWord.is("BEGIN") || firstWord.is("COMMIT") || firstWord.is("END") || firstWord.is("ROLLBACK")
					|| firstWord.is("ABORT") || firstWord.is("SAVEPOINT") || firstWord.is("RELEASE");
		}

		private boolean nextWordIsTransaction(SqlLexer lexer) {
			while (lexer.next()) {
				if (lexer.kind().isSignificant()) {
					return lexer.is("TRANSACTION");
				}
			}
			return false;
		}

	};

	/** Return how SQL is written for a dialect, by the name of the dialect. */
	public static SqlFlavor of(String dialect) {
		return switch (dialect) {
			case "postgresql" -> POSTGRESQL;
			case "sqlite" -> POSTGRESQL;
			default -> throw new IllegalArgumentException("Nobody knows how SQL is written for '" + dialect + "'");
		};
	}

	abstract SqlLexer lexer(String sql, String location);

	abstract StatementGrammar grammar();

	abstract boolean isTransactionControl(SqlLexer firstWord);

}
