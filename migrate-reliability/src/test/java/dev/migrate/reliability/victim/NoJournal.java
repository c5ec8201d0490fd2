package dev.migrate.reliability.victim;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Drops what is noted of a revision that commits in parts. */
final class NoJournal implements Breakage {

	@Override
	public PreparedStatement prepare(Connection connection, String sql) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		boolean begun = sql.startsWith("INSERT INTO") && sql.contains("migrate_version_history")
				&& connection.getAutoCommit();
		boolean note = begun || (!sql.startsWith("SELECT") && sql.contains("migrate_version_journal"));
		return note ? unsent(statement) : statement;
	}

	private PreparedStatement unsent(PreparedStatement statement) {
		return (PreparedStatement) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { PreparedStatement.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("executeUpdate")) {
						return 1;
					}
					try {
						return method.invoke(statement, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

}
