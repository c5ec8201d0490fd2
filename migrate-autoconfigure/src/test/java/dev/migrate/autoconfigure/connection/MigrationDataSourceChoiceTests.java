package dev.migrate.autoconfigure.connection;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.MigrateAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which data source is migrated; nothing is opened, as migrations are off. */
class MigrationDataSourceChoiceTests {

	private static final String MAIN = "spring.datasource.url=jdbc:postgresql://main/db";

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class))
		.withPropertyValues("migrate.mode=off");

	@Test
	void theMainOneByDefault() {
		this.application.withPropertyValues(MAIN)
			.run((context) -> assertThat(chosen(context)).isSameAs(context.getBean(DataSource.class)));
	}

	@Test
	void oneOfOurOwnForAUrl() {
		this.application
			.withPropertyValues(MAIN, "migrate.url=jdbc:postgresql://own/db", "migrate.user=owner",
					"migrate.password=secret")
			.run(isSimple("jdbc:postgresql://own/db", "owner", "secret"));
	}

	@Test
	void oneOfOurOwnWhereTheApplicationHasNone() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
			.withPropertyValues("migrate.mode=off", "migrate.url=jdbc:postgresql://own/db")
			.run(isSimple("jdbc:postgresql://own/db", null, null));
	}

	@Test
	void oneOfOurOwnWithTheDriverThatIsNamed() {
		this.application
			.withPropertyValues(MAIN, "migrate.url=jdbc:h2:mem:test", "migrate.driver-class-name=org.h2.Driver")
			.run((context) -> assertThat(((SimpleDriverDataSource) chosen(context)).getDriver())
				.isInstanceOf(org.h2.Driver.class));
	}

	@Test
	void theMainOneAsAnotherUser() {
		this.application
			.withPropertyValues(MAIN, "spring.datasource.username=app", "migrate.user=owner", "migrate.password=secret")
			.run((context) -> {
				assertThat(context.getBean(HikariDataSource.class).getUsername()).isEqualTo("app");
				isSimple("jdbc:postgresql://main/db", "owner", "secret").accept(context);
			});
	}

	@Test
	void propertiesBeatTheConnectionDetailsOfTheApplication() {
		this.application.withUserConfiguration(MainDetails.class)
			.withPropertyValues("migrate.url=jdbc:postgresql://own/db", "migrate.user=owner")
			.run(isSimple("jdbc:postgresql://own/db", "owner", null));
	}

	@Test
	void connectionDetailsOfTheApplicationServeWhereItHasNoDataSource() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
			.withUserConfiguration(MainDetails.class)
			.withPropertyValues("migrate.mode=off")
			.run(isSimple("jdbc:postgresql://details/db", "detailed", "secret"));
	}

	@Test
	void connectionDetailsOfMigrationsBeatProperties() {
		this.application.withUserConfiguration(OwnDetails.class)
			.withPropertyValues(MAIN, "migrate.url=jdbc:postgresql://own/db")
			.run(isSimple("jdbc:postgresql://migrations/db", "detailed", "secret"));
	}

	@Test
	void connectionDetailsOfMigrationsSufficeOnTheirOwn() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
			.withUserConfiguration(OwnDetails.class)
			.withPropertyValues("migrate.mode=off")
			.run(isSimple("jdbc:postgresql://migrations/db", "detailed", "secret"));
	}

	@Test
	void theMarkedOneBeatsEverything() {
		this.application.withUserConfiguration(OwnDetails.class, Marked.class)
			.withPropertyValues(MAIN, "migrate.url=jdbc:postgresql://own/db")
			.run((context) -> {
				assertThat(chosen(context)).isSameAs(context.getBean("marked"));
				assertThat(context.getBean(DataSource.class)).isInstanceOf(HikariDataSource.class);
			});
	}

	private static DataSource chosen(AssertableApplicationContext context) {
		return context.getBean(Migrator.class).dataSource();
	}

	private static ContextConsumer<AssertableApplicationContext> isSimple(String url, @Nullable String user,
			@Nullable String password) {
		return (context) -> {
			SimpleDriverDataSource dataSource = chosen(context).unwrap(SimpleDriverDataSource.class);
			assertThat(dataSource.getUrl()).isEqualTo(url);
			assertThat(dataSource.getUsername()).isEqualTo(user);
			assertThat(dataSource.getPassword()).isEqualTo(password);
		};
	}

	@Configuration(proxyBeanMethods = false)
	static class Marked {

		@Bean(defaultCandidate = false)
		@MigrateDataSource
		DataSource marked() {
			return new DriverManagerDataSource("jdbc:postgresql://marked/db");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class MainDetails {

		@Bean
		JdbcConnectionDetails mainDetails() {
			return new JdbcConnectionDetails() {

				@Override
				public String getUsername() {
					return "detailed";
				}

				@Override
				public String getPassword() {
					return "secret";
				}

				@Override
				public String getJdbcUrl() {
					return "jdbc:postgresql://details/db";
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDetails {

		@Bean
		MigrateConnectionDetails ownDetails() {
			return new MigrateConnectionDetails() {

				@Override
				public String getUsername() {
					return "detailed";
				}

				@Override
				public String getPassword() {
					return "secret";
				}

				@Override
				public String getJdbcUrl() {
					return "jdbc:postgresql://migrations/db";
				}

			};
		}

	}

}
