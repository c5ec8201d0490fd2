package dev.migrate.autoconfigure.testcontainers;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.autoconfigure.connection.MigrateConnectionDetails;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A container says where to migrate, even to an application without a data source. Runs
 * wherever a Docker engine answers.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Testcontainers(disabledWithoutDocker = true)
class ServiceConnectionTests {

	@Container
	@ServiceConnection
	private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:16-alpine");

	@Test
	void theContainerIsMigrated(@Autowired Migrator migrator, @Autowired MigrateConnectionDetails details) {
		assertThat(details.getJdbcUrl()).isEqualTo(POSTGRES.getJdbcUrl());
		assertThat(migrator.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
		assertThat(migrator.status().current()).extracting("value").containsExactly("b2");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(MigrateAutoConfiguration.class)
	static class Application {

	}

}
