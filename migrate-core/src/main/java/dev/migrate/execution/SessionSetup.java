package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.dialect.Session;
import dev.migrate.dialect.Sessions;
import dev.migrate.dialect.SessionLimit;

/**
 * What a session is made to be before revisions run on it.
 *
 * @param sessions sets it
 * @param name what it is called
 * @param limit what its statements may ask of others
 */
record SessionSetup(Sessions sessions, String name, SessionLimit limit) {

	static SessionSetup of(Sessions sessions, RunSettings settings) {
		return new SessionSetup(sessions, settings.identity().sessionName(), settings.limits().first());
	}

	Session open(Connection connection) throws SQLException {
		return this.sessions.open(connection, this.name, this.limit);
	}

}
