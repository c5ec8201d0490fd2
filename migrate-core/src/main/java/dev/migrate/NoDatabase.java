package dev.migrate;

import java.sql.Connection;
import java.sql.SQLException;

import org.springframework.jdbc.datasource.AbstractDataSource;

/** The data source of a migrator that only writes scripts. */
final class NoDatabase extends AbstractDataSource {

	@Override
	public Connection getConnection() throws SQLException {
		throw new SQLException("This migrator was built without a data source, so that it can only write scripts."
				+ " Build it with Migrator.builder(dataSource).");
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return getConnection();
	}

}
