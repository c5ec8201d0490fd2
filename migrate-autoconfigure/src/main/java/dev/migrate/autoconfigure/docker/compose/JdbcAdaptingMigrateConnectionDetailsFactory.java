package dev.migrate.autoconfigure.docker.compose;

import dev.migrate.autoconfigure.connection.MigrateConnectionDetails;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Lets migrations connect to whatever database a service was found to be. */
class JdbcAdaptingMigrateConnectionDetailsFactory
		implements ConnectionDetailsFactory<JdbcConnectionDetails, MigrateConnectionDetails> {

	@Override
	public MigrateConnectionDetails getConnectionDetails(JdbcConnectionDetails details) {
		return new AdaptedConnectionDetails(details);
	}

	private record AdaptedConnectionDetails(JdbcConnectionDetails details) implements MigrateConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return this.details.getJdbcUrl();
		}

		@Override
		public @Nullable String getUsername() {
			return this.details.getUsername();
		}

		@Override
		public @Nullable String getPassword() {
			return this.details.getPassword();
		}

		@Override
		public String getDriverClassName() {
			return this.details.getDriverClassName();
		}

	}

}
