package dev.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrate.autogenerate.ComparisonOptions;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.autogenerate.LeavingScratchDatabaseException;
import dev.migrate.autogenerate.SeveralDatabasesException;
import dev.migrate.revision.RevisionId;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.testing.MariaDbServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Nothing that is tried beside a database of MariaDB touches it. */
class ScratchMigrationTests {

	private final MariaDbServer.Database database = MariaDbServer.shared().createDatabase();

	@TempDir
	private Path directory;

	@AfterEach
	void drop() {
		MariaDbServer.shared().drop(this.database.name());
	}

	@Test
	void allRevisionsAreAppliedToADatabaseThatIsDropped() throws Exception {
		revision("CREATE TABLE orders (id int PRIMARY KEY);");
		List<String> databases = databases();
		MigrationState state = migrator().scratch().beside(this::dataSource, (scratch) -> scratch.status().state());
		assertThat(state).isEqualTo(MigrationState.UP_TO_DATE);
		assertThat(databases()).isEqualTo(databases);
		assertThat(migrator().tables()).isEmpty();
	}

	@Test
	void aRevisionThatNamesTheDatabaseDoesNotReachIt() throws Exception {
		this.database.execute("CREATE TABLE kept (id int PRIMARY KEY)", "INSERT INTO kept VALUES (1)");
		revision("DROP TABLE `%s`.kept;".formatted(this.database.name()));
		List<String> databases = databases();
		assertThatExceptionOfType(LeavingScratchDatabaseException.class)
			.isThrownBy(() -> migrator().scratch().beside(this::dataSource, (scratch) -> ""))
			.withMessageContaining("DROP TABLE");
		assertThat(rows("SELECT id FROM kept")).hasSize(1);
		assertThat(databases()).isEqualTo(databases);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "DROP DATABASE %s;", "create or replace database `%s`;", "ALTER SCHEMA %s COLLATE latin1_bin;",
					"DROP /* all */ DATABASE IF EXISTS `%s`;", "/*!40000 DROP DATABASE IF EXISTS %s*/;" })
	void aRevisionChangesNoOtherDatabase(String sql) throws Exception {
		this.database.execute("CREATE TABLE kept (id int PRIMARY KEY)");
		revision(sql.formatted(this.database.name()));
		assertThatExceptionOfType(LeavingScratchDatabaseException.class)
			.isThrownBy(() -> migrator().scratch().beside(this::dataSource, (scratch) -> ""));
		assertThat(migrator().tables()).hasSize(1);
	}

	@Test
	void aRevisionMayChangeItsOwnDatabase() throws Exception {
		revision("ALTER DATABASE CHARACTER SET latin1; ALTER DATABASE DEFAULT COLLATE latin1_bin;");
		MigrationState state = migrator().scratch().beside(this::dataSource, (scratch) -> scratch.status().state());
		assertThat(state).isEqualTo(MigrationState.UP_TO_DATE);
	}

	@Test
	void tablesOfAnotherDatabaseCantBeComparedFromBeside() throws Exception {
		revision("CREATE TABLE orders (id int PRIMARY KEY);");
		Table table = Table.of(new ObjectName("billing", "t"), List.of(Definitions.column("id", PlainType.INTEGER)));
		ComparisonTarget target = ComparisonTarget.of("the tables", Schema.EMPTY.tables(List.of(table)));
		assertThatExceptionOfType(SeveralDatabasesException.class)
			.isThrownBy(() -> migrator().scratch()
				.beside(this::dataSource,
						(scratch) -> scratch.comparison()
							.with(List.of(RevisionId.of("a")), List.of(target), ComparisonOptions.DEFAULT,
									(found) -> found.proposal())))
			.withMessageContaining("(billing)");
	}

	@Test
	void aTargetThatGoesToAnotherDatabaseIsRefused() {
		this.database.execute("CREATE TABLE kept (id int PRIMARY KEY)");
		for (String sql : List.of("USE %s; DROP TABLE kept;", "/* x */ use %s;", "DROP TABLE %s.kept;")) {
			DatabaseComparison comparison = migrator().comparison();
			ComparisonTarget target = comparison.target("the statements", sql.formatted(this.database.name()));
			assertThatExceptionOfType(LeavingScratchDatabaseException.class).isThrownBy(() -> comparison.with(List.of(),
					List.of(target), ComparisonOptions.DEFAULT, (found) -> found.proposal()));
		}
		assertThat(migrator().tables()).hasSize(1);
	}

	private void revision(String sql) throws IOException {
		Files.writeString(this.directory.resolve("a.sql"),
				"-- revision: a\n-- migrate:upgrade\n%s\n-- migrate:downgrade\nSELECT 1;\n".formatted(sql));
	}

	private Migrator migrator() {
		return Migrator.builder(this.database.dataSource())
			.options(MigrateOptions.builder().locations("file:" + this.directory).build())
			.build();
	}

	private DriverManagerDataSource dataSource(String url) {
		String name = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
		return new DriverManagerDataSource(this.database.url().replace(this.database.name(), name));
	}

	private List<String> databases() {
		return rows("SHOW DATABASES LIKE 'migrate\\_scratch\\_%'");
	}

	private List<String> rows(String sql) {
		return JdbcClient.create(this.database.dataSource()).sql(sql).query(String.class).list();
	}

}
