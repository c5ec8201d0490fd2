package dev.migrate.reliability.victim;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Commits what a revision did before its record is written. */
final class RecordAfterCommit implements Breakage {

	@Override
	public PreparedStatement prepare(Connection connection, String sql) throws SQLException {
		if (sql.startsWith("WITH history AS")) {
			connection.commit();
		}
		return connection.prepareStatement(sql);
	}

}
