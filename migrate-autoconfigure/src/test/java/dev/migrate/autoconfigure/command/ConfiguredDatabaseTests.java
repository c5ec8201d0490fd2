package dev.migrate.autoconfigure.command;

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class ConfiguredDatabaseTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void urlIsThatOfTheMigrationsElseThatOfTheApplication() {
		assertThat(ConfiguredDatabase.url(this.environment)).isEmpty();
		this.environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/shop");
		assertThat(ConfiguredDatabase.url(this.environment)).contains("jdbc:postgresql://db/shop");
		this.environment.setProperty("migrate.url", "jdbc:postgresql://direct/shop");
		assertThat(ConfiguredDatabase.url(this.environment)).contains("jdbc:postgresql://direct/shop");
	}

	@Test
	void profilesOfProductionCanBeChosen() {
		assertThat(ConfiguredDatabase.productionProfiles(this.environment)).containsExactly("prod", "production");
		this.environment.setProperty("migrate.production-profiles", "live,eu");
		assertThat(ConfiguredDatabase.productionProfiles(this.environment)).containsExactly("live", "eu");
	}

}
