package dev.migrate.autoconfigure.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import dev.migrate.autoconfigure.connection.OtherUserDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Where a data source leads to.
 *
 * @param dataSource the data source
 */
record DatabasePlace(DataSource dataSource) {

	private static final Logger logger = LoggerFactory.getLogger(DatabasePlace.class);

	/**
	 * Return whether another data source leads to the same schema of the same database.
	 */
	boolean isThatOf(DataSource other) {
		return origin(this.dataSource) == origin(other) || isAt(other);
	}

	private static DataSource origin(DataSource dataSource) {
		if (dataSource instanceof OtherUserDataSource user) {
			return origin(user.origin());
		}
		return (dataSource instanceof DelegatingDataSource delegating && delegating.getTargetDataSource() != null)
				? origin(delegating.getTargetDataSource()) : dataSource;
	}

	private boolean isAt(DataSource other) {
		try {
			return place(this.dataSource).equals(place(other));
		}
		catch (SQLException ex) {
			logger.warn("Migrations: a data source is taken for that of another database, as it has no connection", ex);
			return false;
		}
	}

	// Parameters of a URL tell how to connect; the default schema, which some set,
	// counts.
	private static List<String> place(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return Arrays.asList(connection.getMetaData().getURL().split("[?;]", 2)[0],
					String.valueOf(connection.getCatalog()), String.valueOf(connection.getSchema()));
		}
	}

}
