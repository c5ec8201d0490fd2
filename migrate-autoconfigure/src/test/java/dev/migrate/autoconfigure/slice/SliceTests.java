package dev.migrate.autoconfigure.slice;

import java.util.List;

import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.autoconfigure.startup.customer.Customer;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Test slices migrate their database like the whole application. */
class SliceTests {

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@EntityScan(basePackageClasses = Customer.class)
	static class Application {

	}

	@Nested
	@JdbcTest(properties = "spring.flyway.enabled=false")
	@AutoConfigureTestDatabase(replace = Replace.NONE)
	class OfJdbc {

		private static final PostgresServer.Database DATABASE = TestDatabases.empty();

		@DynamicPropertySource
		static void database(DynamicPropertyRegistry registry) {
			registry.add("spring.datasource.url", DATABASE::url);
		}

		@Test
		void findsTheSchema(@Autowired JdbcClient jdbc) {
			assertThat(jdbc.sql("SELECT name FROM customer").query(String.class).list()).isEqualTo(List.of("Ada"));
		}

	}

	@Nested
	@DataJpaTest(properties = { "spring.flyway.enabled=false", "spring.jpa.hibernate.ddl-auto=validate" })
	@AutoConfigureTestDatabase(replace = Replace.NONE)
	class OfJpa {

		private static final PostgresServer.Database DATABASE = TestDatabases.empty();

		@DynamicPropertySource
		static void database(DynamicPropertyRegistry registry) {
			registry.add("spring.datasource.url", DATABASE::url);
		}

		@Test
		void findsTheSchema(@Autowired TestEntityManager entities) {
			assertThat(entities.find(Customer.class, 1L)).isNotNull();
		}

	}

}
