package dev.migrate.reliability.victim;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Prepares another statement than the one that was asked for. */
interface Breakage {

	PreparedStatement prepare(Connection connection, String sql) throws SQLException;

}
