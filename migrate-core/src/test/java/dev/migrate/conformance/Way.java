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

		@Override
		boolean isSameFailure(String expected, String actual) {
			return expected.equals(actual);
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

		// What an older server lacks is not known before the server sees it.
		@Override
		boolean isSameFailure(String expected, String actual) {
			return expected.equals(actual) || (expected.equals("unsupported") && actual.equals("syntaxError"));
		}

	};

	abstract void upgrade(Migrator migrator, ConformanceDatabase database, String from, String to) throws SQLException;

	abstract void downgrade(Migrator migrator, ConformanceDatabase database, String from, String to)
			throws SQLException;

	abstract boolean isSameFailure(String expected, String actual);

}
