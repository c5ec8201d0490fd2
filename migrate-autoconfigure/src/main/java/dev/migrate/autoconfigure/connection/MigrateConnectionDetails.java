package dev.migrate.autoconfigure.connection;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.jdbc.DatabaseDriver;

/**
 * Where and as whom migrations connect, if not where and as whom the application does.
 * Details without a URL, but with a user, mean the application's database as another
 * user.
 */
public interface MigrateConnectionDetails extends ConnectionDetails {

	/** Return the URL of the database, if it is not that of the application. */
	@Nullable String getJdbcUrl();

	/** Return the user, if it is not that of the application. */
	@Nullable String getUsername();

	/** Return the password of the user. */
	@Nullable String getPassword();

	/** Return the driver, by default the one that the URL asks for. */
	default @Nullable String getDriverClassName() {
		String jdbcUrl = getJdbcUrl();
		return (jdbcUrl != null) ? DatabaseDriver.fromJdbcUrl(jdbcUrl).getDriverClassName() : null;
	}

}
