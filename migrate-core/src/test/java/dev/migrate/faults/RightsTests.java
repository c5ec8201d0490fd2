package dev.migrate.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.execution.MissingPrivilegeException;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;
import dev.migrate.testing.GuideIncludes;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rights that the guide gives are enough, and no more than that. */
class RightsTests {

	private static final RevisionScript FIRST = revision("a").upgrade((op) -> {
		op.createTable("orders", column("id", integer()), primaryKey("id"));
		op.execute("INSERT INTO orders VALUES (1)");
	}).downgrade((op) -> op.dropTable("orders"));

	private static final RevisionScript SECOND = revision("b<a").withoutTransaction().upgrade((op) -> {
		op.addColumn("orders", column("customer", integer()));
		op.createIndex("orders", index("orders_customer", "customer"));
	}).downgrade((op) -> {
		op.dropIndex("orders_customer", "orders");
		op.dropColumn("orders", "customer");
	});

	private static List<String> statements(String database, SqlFlavor flavor, String name) {
		try (InputStream sql = Objects
			.requireNonNull(RightsTests.class.getResourceAsStream("/guide/rights/" + database + ".sql"))) {
			String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8).replace("shop", name);
			return new StatementSplitter(flavor).split(text, database).stream().map(ScriptStatement::sql).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Migrator migrator(DataSource dataSource, String schema, RevisionScript... revisions) {
		return Migrator.builder(dataSource)
			.source(TestRevisions.of(revisions))
			.options(MigrateOptions.builder().schema(schema).build())
			.build();
	}

	private static void assertThatTheyAreEnough(DataSource migrating, DataSource application, String schema) {
		migrator(migrating, schema, FIRST, SECOND).upgrade();
		Migrator looking = migrator(application, schema, FIRST, SECOND);
		assertThat(looking.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
		assertThat(looking.history(10)).isNotEmpty();
		assertThat(looking.upgrade().steps()).isEmpty();
		assertThat(QueryRows.of(application, "SELECT id FROM orders")).containsExactly("1");
		assertThat(migrator(migrating, schema, FIRST).downgrade("a").transition()).isEqualTo("b → a");
		assertThat(looking.status().state()).isEqualTo(MigrationState.PENDING);
		assertThatExceptionOfType(MissingPrivilegeException.class).isThrownBy(looking::upgrade)
			.withMessageContaining("Nothing was run.");
		assertThat(looking.status().state()).isEqualTo(MigrationState.PENDING);
		migrator(migrating, schema, FIRST, SECOND).upgrade();
		migrator(migrating, schema, FIRST, SECOND).downgrade("base");
	}

	@Test
	void onPostgresql() {
		PostgresServer.Database database = PostgresServer.newest().createDatabase();
		statements("postgresql", SqlFlavor.POSTGRESQL, database.name()).forEach(database::execute);
		assertThatTheyAreEnough(user(database, "_migrate"), user(database, "_app"), "migrations");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(
					() -> QueryRows.of(user(database, "_app"), "DELETE FROM migrations.migrate_version RETURNING 1"))
			.withStackTraceContaining("permission denied");
	}

	private static PGSimpleDataSource user(PostgresServer.Database database, String suffix) {
		PGSimpleDataSource dataSource = database.dataSource();
		dataSource.setUser(database.name() + suffix);
		return dataSource;
	}

	@Test
	void onMariaDb() {
		MariaDbServer.Database database = MariaDbServer.shared().createDatabase();
		statements("mariadb", SqlFlavor.MYSQL, database.name()).forEach(database::execute);
		assertThatTheyAreEnough(user(database, "_migrate", "change this"), user(database, "_app", "change this too"),
				database.name() + "_migrations");
	}

	private static DataSource user(MariaDbServer.Database database, String suffix, String password) {
		return new DriverManagerDataSource(database.url().replaceFirst("\\?.*", ""), database.name() + suffix,
				password);
	}

	@Test
	void guideShowsThem() throws IOException {
		assertThat(GuideIncludes.verified("docs/guide/deployment.md")).hasSize(2);
	}

}
