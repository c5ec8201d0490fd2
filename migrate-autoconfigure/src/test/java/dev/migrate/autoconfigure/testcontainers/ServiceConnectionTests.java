package dev.migrate.autoconfigure.testcontainers;

import java.util.concurrent.TimeUnit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.autoconfigure.connection.MigrateConnectionDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
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
 * wherever a Docker engine answers and has the image, or gets it soon.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Testcontainers(disabledWithoutDocker = true)
@EnabledIf(value = "imageIsThere", disabledReason = "There is neither an engine with the image nor a registry")
class ServiceConnectionTests {

	private static final String IMAGE = "postgres:16-alpine";

	@Container
	@ServiceConnection
	private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer(IMAGE);

	// Testcontainers would try for minutes, and then fail.
	static boolean imageIsThere() throws InterruptedException {
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			return false;
		}
		DockerClient docker = DockerClientFactory.lazyClient();
		try {
			docker.inspectImageCmd(IMAGE).exec();
			return true;
		}
		catch (NotFoundException ex) {
			return pull(docker);
		}
	}

	private static boolean pull(DockerClient docker) throws InterruptedException {
		try {
			return docker.pullImageCmd(IMAGE).start().awaitCompletion(1, TimeUnit.MINUTES);
		}
		catch (DockerClientException | DockerException ex) {
			return false;
		}
	}

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
