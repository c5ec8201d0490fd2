package dev.migrate.autoconfigure.command;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Connects where the properties say that the data source of the application does.
 *
 * @param properties the properties
 */
record EnvironmentConnectionDetails(DataSourceProperties properties) implements JdbcConnectionDetails {

	@Override
	public String getJdbcUrl() {
		return this.properties.determineUrl();
	}

	@Override
	public @Nullable String getUsername() {
		return this.properties.determineUsername();
	}

	@Override
	public @Nullable String getPassword() {
		return this.properties.determinePassword();
	}

	@Override
	public String getDriverClassName() {
		return this.properties.determineDriverClassName();
	}

}
