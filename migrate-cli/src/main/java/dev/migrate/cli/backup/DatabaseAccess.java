package dev.migrate.cli.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database and how to reach it, for a program that has no data source.
 *
 * @param dataSource the data source
 * @param url its JDBC URL
 * @param user its user
 * @param password its password, where the data source or the URL tells it
 * @param majorVersion the version of the server
 */
record DatabaseAccess(DataSource dataSource, JdbcUrl url, String user, Optional<String> password, int majorVersion) {

	static DatabaseAccess of(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			DatabaseMetaData metadata = connection.getMetaData();
			JdbcUrl url = JdbcUrl.parse(metadata.getURL());
			DataSource configured = origin(dataSource);
			String user = property(configured, "username").or(() -> property(configured, "user"))
				.or(() -> url.parameter("user"))
				.orElse(named(metadata.getUserName()));
			return new DatabaseAccess(dataSource, url, user,
					property(configured, "password").or(() -> url.parameter("password")),
					metadata.getDatabaseMajorVersion());
		}
		catch (SQLException ex) {
			throw new BackupException.Failed("The database can't be asked for a backup", ex);
		}
	}

	private static DataSource origin(DataSource dataSource) {
		DataSource origin = dataSource;
		while (origin instanceof DelegatingDataSource delegating && delegating.getTargetDataSource() != null) {
			origin = delegating.getTargetDataSource();
		}
		return origin;
	}

	// Every pool and every driver has its own type, but they agree on the names.
	private static Optional<String> property(DataSource dataSource, String name) {
		BeanWrapper bean = PropertyAccessorFactory.forBeanPropertyAccess(dataSource);
		return bean.isReadableProperty(name) && bean.getPropertyValue(name) instanceof String text && !text.isEmpty()
				? Optional.of(text) : Optional.empty();
	}

	// MariaDB and MySQL add the host; a file of SQLite has no user.
	private static String named(@Nullable String user) {
		if (user == null) {
			return "";
		}
		int host = user.indexOf('@');
		return (host < 0) ? user : user.substring(0, host);
	}

	// A record would show its password.
	@Override
	public String toString() {
		return this.user + " at " + this.url.hosts() + '/' + this.url.database();
	}

	/** Run statements on a session of their own. */
	void execute(String... statements) {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new BackupException.Failed("The database refused a statement", ex);
		}
	}

	/** Return the first column of the only row of a query. */
	String value(String query) {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getString(1);
		}
		catch (SQLException ex) {
			throw new BackupException.Failed("The database can't be looked into", ex);
		}
	}

}
