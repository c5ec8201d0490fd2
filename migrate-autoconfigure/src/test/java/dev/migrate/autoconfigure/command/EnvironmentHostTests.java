package dev.migrate.autoconfigure.command;

import com.example.plain.PlainApplication;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class EnvironmentHostTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url",
			this.database.url());

	@AfterEach
	void drop() {
		PostgresServer.newest().drop(this.database);
	}

	@Test
	void connectsToTheDatabaseOfTheApplication() {
		EnvironmentHost host = host();
		assertThat(host.migrator().database().url()).contains("/" + this.database.name());
		assertThat(host.url()).contains(this.database.url());
	}

	@Test
	void connectsAsTheUserOfTheMigrations() {
		this.environment.setProperty("spring.datasource.username", "nobody");
		this.environment.setProperty("migrate.user", "postgres");
		assertThat(host().migrator().database().user()).isEqualTo("postgres");
	}

	@Test
	void connectsToTheDatabaseOfTheMigrations() {
		this.environment.setProperty("spring.datasource.url", "jdbc:postgresql://localhost:1/nothing");
		this.environment.setProperty("migrate.url", this.database.url());
		assertThat(host().migrator().database().url()).contains("/" + this.database.name());
	}

	private EnvironmentHost host() {
		return EnvironmentHost.withDatabase(this.environment, new SpringApplication(PlainApplication.class));
	}

}
