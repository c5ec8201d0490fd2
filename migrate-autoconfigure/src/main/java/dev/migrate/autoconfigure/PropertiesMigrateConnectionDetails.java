package dev.migrate.autoconfigure;

import dev.migrate.autoconfigure.connection.MigrateConnectionDetails;
import org.jspecify.annotations.Nullable;

/** Connects where and as whom the properties say. */
class PropertiesMigrateConnectionDetails implements MigrateConnectionDetails {

	private final MigrateProperties properties;

	PropertiesMigrateConnectionDetails(MigrateProperties properties) {
		this.properties = properties;
	}

	@Override
	public @Nullable String getJdbcUrl() {
		return this.properties.url();
	}

	@Override
	public @Nullable String getUsername() {
		return this.properties.user();
	}

	@Override
	public @Nullable String getPassword() {
		return this.properties.password();
	}

	@Override
	public @Nullable String getDriverClassName() {
		return (this.properties.driverClassName() != null) ? this.properties.driverClassName()
				: MigrateConnectionDetails.super.getDriverClassName();
	}

}
