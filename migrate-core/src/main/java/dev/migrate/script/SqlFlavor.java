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
				return nextWordIs(firstWord, "TRANSACTION");
			}
			return firstWord.is("BEGIN") || firstWord.is("COMMIT") || firstWord.is("END") || firstWord.is("ROLLBACK")
					|| firstWord.is("ABORT") || firstWord.is("SAVEPOINT") || firstWord.is("RELEASE");
		}

	},

	/**
	 * MariaDB and MySQL, without {@code ANSI_QUOTES} and {@code NO_BACKSLASH_ESCAPES}.
	 */
	MYSQL {

		@Override
		SqlLexer lexer(String sql, String location) {
			return new MysqlLexer(sql, location);
		}

		@Override
		StatementGrammar grammar() {
			return new MysqlGrammar();
		}

		@Override
		boolean isTransactionControl(SqlLexer firstWord) {
			if (firstWord.is("START")) {
				return nextWordIs(firstWord, "TRANSACTION");
			}
			if (firstWord.is("BEGIN")) {
				return !nextWordIs(firstWord, "NOT");
			}
			return firstWord.is("COMMIT") || firstWord.is("ROLLBACK") || firstWord.is("SAVEPOINT")
					|| firstWord.is("RELEASE") || firstWord.is("XA");
		}

	},

	/** SQLite, with names in any of its quotes. */
	SQLITE {

		@Override
		SqlLexer lexer(String sql, String location) {
			return new SqliteLexer(sql, location);
		}

		@Override
		StatementGrammar grammar() {
			return new SqliteGrammar();
		}

		@Override
		boolean isTransactionControl(SqlLexer firstWord) {
			return firstWord.is("BEGIN") || firstWord.is("COMMIT") || firstWord.is("END") || firstWord.is("ROLLBACK")
					|| firstWord.is("SAVEPOINT") || firstWord.is("RELEASE");
		}

	},

	/** H2. */
	H2 {

		@Override
		SqlLexer lexer(String sql, String location) {
			return new H2Lexer(sql, location);
		}

		@Override
		StatementGrammar grammar() {
			return new H2Grammar();
		}

		@Override
		boolean isTransactionControl(SqlLexer firstWord) {
			if (firstWord.is("BEGIN") || firstWord.is("COMMIT") || firstWord.is("ROLLBACK") || firstWord.is("SAVEPOINT")
					|| firstWord.is("RELEASE")) {
				return true;
			}
			return firstWord.is("PREPARE") && nextWordIs(firstWord, "COMMIT");
		}

	};

	/** Return how SQL is written for a dialect, by the name of the dialect. */
	public static SqlFlavor of(String dialect) {
		return switch (dialect) {
			case "postgresql" -> POSTGRESQL;
			case "mariadb", "mysql" -> MYSQL;
			case "sqlite" -> SQLITE;
			case "h2" -> H2;
			default -> throw new IllegalArgumentException("Nobody knows how SQL is written for '" + dialect + "'");
		};
	}

	abstract SqlLexer lexer(String sql, String location);

	abstract StatementGrammar grammar();

	abstract boolean isTransactionControl(SqlLexer firstWord);

	private static boolean nextWordIs(SqlLexer lexer, String word) {
		while (lexer.next()) {
			if (lexer.kind().isSignificant()) {
				return lexer.is(word);
			}
		}
		return false;
	}

}
