package dev.migrate.conformance;

import java.sql.SQLException;
import java.util.Set;

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
	 * read, we refuse before it is sent, where we know the version of the server.
	 */
	boolean isSameFailure(String expected, String actual) {
		Set<String> unreadable = Set.of("unsupported", "syntaxError");
		return expected.equals(actual) || (unreadable.contains(expected) && unreadable.contains(actual));
	}

}
