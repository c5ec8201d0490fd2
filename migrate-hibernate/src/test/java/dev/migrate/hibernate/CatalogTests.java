package dev.migrate.hibernate;

import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.autogenerate.Autogenerate;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.ComparisonOptions;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.autogenerate.TrialReport;
import dev.migrate.dialect.mariadb.MariaDbDialect;
import dev.migrate.hibernate.model.Catalogs;
import dev.migrate.operation.SqlStatement;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.QueryRows;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Entities of MariaDB are in several catalogs, which are databases there. */
class CatalogTests {

	private final MariaDbServer.Database database = MariaDbServer.shared().createDatabase();

	@BeforeEach
	void dropOther() {
		MariaDbServer.shared().drop(Catalogs.BILLING);
	}

	@AfterEach
	void drop() {
		dropOther();
		MariaDbServer.shared().drop(this.database.name());
	}

	@Test
	void aRevisionCreatesWhatHibernateExpectsInEachOfThem() throws Exception {
		try (Connection connection = this.database.dataSource().getConnection()) {
			Comparison comparison = compare(connection);
			assertThat(comparison.proposal().upgrade()).extracting((written) -> written.operation().summary())
				.contains("create schema '" + Catalogs.BILLING + "'",
						"create table '" + Catalogs.BILLING + ".invoices'", "create table 'customers'");
			TrialReport report = comparison.attempt(comparison.proposal());
			assertThat(report.fault()).isEmpty();
			assertThat(report.obstacle()).isEmpty();
			run(connection, report.upgrade());
			assertThatCode(() -> start(settings("validate")).close()).doesNotThrowAnyException();
			assertThat(compare(connection).proposal().isEmpty()).isTrue();
			run(connection, report.downgrade());
			assertThat(QueryRows.of(this.database.dataSource(), "SHOW TABLES")).isEmpty();
		}
	}

	@Test
	void whatHibernateLeavesOutIsMissing() throws Exception {
		start(settings("create-only")).close();
		try (Connection connection = this.database.dataSource().getConnection()) {
			// Its foreign key does not name the database of the customers, and is
			// refused.
			assertThat(compare(connection).proposal().upgrade()).extracting((written) -> written.operation().summary())
				.containsExactly("create index 'ix_invoices_customer_id' of '%s.invoices'".formatted(Catalogs.BILLING),
						"add constraint 'invoices_customer_id_fkey' of '%s.invoices'".formatted(Catalogs.BILLING));
		}
	}

	private Comparison compare(Connection connection) throws Exception {
		HibernateSchemaTarget target = new HibernateSchemaTarget("shop",
				() -> EntityReading.read(settings("update"), CatalogTests::start));
		return new Autogenerate(MariaDbDialect.ofMariaDb(), ComparisonOptions.DEFAULT).compare(connection,
				List.of(ComparisonTarget.of(target)));
	}

	private static void run(Connection connection, List<List<SqlStatement>> operations) throws Exception {
		try (Statement statement = connection.createStatement()) {
			for (List<SqlStatement> statements : operations) {
				for (SqlStatement sql : statements) {
					statement.execute(sql.text());
				}
			}
		}
	}

	private Map<Object, Object> settings(String action) {
		return new HashMap<>(Map.of("jakarta.persistence.nonJtaDataSource", this.database.dataSource(),
				"hibernate.hbm2ddl.auto", action, "hibernate.hbm2ddl.create_namespaces", "true"));
	}

	private static EntityManagerFactory start(Map<Object, Object> settings) {
		PersistenceConfiguration configuration = new PersistenceConfiguration("test");
		settings.forEach((key, value) -> configuration.property((String) key, value));
		configuration.managedClass(Catalogs.Customer.class).managedClass(Catalogs.Invoice.class);
		return new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
	}

}
