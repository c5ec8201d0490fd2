package dev.migrate.autoconfigure.docker.compose;

import java.util.Objects;

import dev.migrate.autoconfigure.connection.MigrateConnectionDetails;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcAdaptingMigrateConnectionDetailsFactoryTests {

	@Test
	void migrationsConnectToTheDatabaseOfTheService() {
		MigrateConnectionDetails details = (MigrateConnectionDetails) Objects.requireNonNull(
				new ConnectionDetailsFactories(getClass().getClassLoader()).getConnectionDetails(new Service(), true)
					.get(MigrateConnectionDetails.class));
		assertThat(details.getJdbcUrl()).isEqualTo("jdbc:postgresql://service/db");
		assertThat(details.getUsername()).isEqualTo("user");
		assertThat(details.getPassword()).isEqualTo("secret");
		assertThat(details.getDriverClassName()).isEqualTo("org.postgresql.Driver");
	}

	private static final class Service implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return "user";
		}

		@Override
		public String getPassword() {
			return "secret";
		}

		@Override
		public String getJdbcUrl() {
			return "jdbc:postgresql://service/db";
		}

	}

}
