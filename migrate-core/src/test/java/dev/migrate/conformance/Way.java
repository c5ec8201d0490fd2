package dev.migrate.conformance;

import java.sql.SQLException;

import dev.migrate.Migrator;

/** How a recorded case is carried out. */
enum Way {

	/** On a connection. */
	LIVE {

		@Override
		void upgrade(Migrator migrator, ConformanceDatabase database, String from, String to) {
			migrator.upgrade(to);
		}

		@Override
		void downgrade(Migrator migrator, ConformanceDatabase database, String from, String to) {
			migrator.downgrade(to);
		}

	},

	/** Written down without a connection, and replayed by the database's own client. */
	SCRIPT {

		@Override
		void upgrade(Migrator migrator, ConformanceDatabase database, String from, String to) throws SQLException {
			database.replay(migrator.scripts(database.dialect()).upgrade(from + ":" + to));
		}

		@Override
		void downgrade(Migrator migrator, ConformanceDatabase database, String from, String to) throws SQLException {
			database.replay(migrator.scripts(database.dialect()).downgrade(from + ":" + to));
		}

	};

	abstract void upgrade(Migrator migrator, ConformanceDatabase database, String from, String to) throws SQLException;

	abstract void downgrade(Migrator migrator, ConformanceDatabase database, String from, String to)
			throws SQLException;

	/**
	 * Return whether a failure is the one that was recorded. What a database can't even
	 * read, we may refuse before it is sent; a script does not know the version of the
	 * server, which then can't read what it lacks.
	 */
	boolean isSameFailure(String expected, String actual) {
		return expected.equals(actual) || (expected.equals("syntaxError") && actual.equals("unsupported"))
				|| (this == SCRIPT && expected.equals("unsupported") && actual.equals("syntaxError"));
	}

}
