package dev.migrate.autoconfigure;

import java.nio.file.Path;

import javax.sql.DataSource;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Applications on another database than PostgreSQL, started twice. */
class OtherDatabasesTests {

	@Test
	void migratesSqlite(@TempDir Path folder) {
		startsTwice("jdbc:sqlite:" + folder.resolve("shop.db"));
	}

	@Test
	void migratesH2(@TempDir Path folder) {
		startsTwice("jdbc:h2:" + folder.resolve("shop"));
	}

	private static void startsTwice(String url) {
		ApplicationContextRunner application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + url);
		for (int start = 1; start <= 2; start++) {
			application.run((context) -> {
				assertThat(context).hasNotFailed();
				Migrator migrator = context.getBean(Migrator.class);
				assertThat(migrator.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
				assertThat(migrator.history(10)).isNotEmpty();
				assertThat(new JdbcTemplate(context.getBean(DataSource.class)).queryForList("SELECT name FROM customer",
						String.class))
					.containsExactly("Ada");
			});
		}
	}

}
