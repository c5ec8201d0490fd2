package dev.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.migrate.execution.EditedRevisionException;
import dev.migrate.revision.RevisionException;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From files to a database, on the newest server and the oldest. */
class MigratorFilesTests {

	@TempDir
	Path directory;

	private void write(String name, String content) throws IOException {
		Files.writeString(this.directory.resolve(name), content);
	}

	private Migrator migrator(PostgresServer.Database database) {
		MigrateOptions options = MigrateOptions.builder()
			.locations("file:" + this.directory)
			.placeholders(Map.of("owner", "ours"))
			.build();
		return Migrator.builder(database.dataSource()).options(options).build();
	}

	private void writeShop() throws IOException {
		write("a.sql", """
				-- revision: a1
				-- message: create orders
				-- migrate:upgrade
				CREATE TABLE orders (id int PRIMARY KEY, tags jsonb, note text DEFAULT 'a;b:c%d$e');
				CREATE FUNCTION double(i int) RETURNS int LANGUAGE sql AS $f$ SELECT i * 2; $f$;
				-- migrate:downgrade
				DROP FUNCTION double(int);
				DROP TABLE orders;
				""");
		write("b.sql", """
				-- revision: b2
				-- down-revision: a1
				-- transactional: false
				-- rerunnable: true
				-- migrate:upgrade
				DROP INDEX CONCURRENTLY IF EXISTS orders_tags;
				CREATE INDEX CONCURRENTLY orders_tags ON orders USING gin (tags);
				-- migrate:downgrade
				DROP INDEX CONCURRENTLY IF EXISTS orders_tags;
				""");
		write("c.sql", """
				-- revision: c3
				-- down-revision: b2
				-- placeholders: true
				-- migrate:upgrade
				INSERT INTO orders (id, tags, note) VALUES (double(21), '{"a": 1}', '${owner}');
				SELECT tags ? 'a' FROM orders;
				-- migrate:downgrade
				DELETE FROM orders;
				""");
	}

	@ParameterizedTest
	@CsvSource({ "newest", "oldest" })
	void upgradeAndDowngradeRunTheFiles(String server) throws IOException {
		PostgresServer.Database database = (server.equals("newest") ? PostgresServer.newest() : PostgresServer.oldest())
			.createDatabase();
		writeShop();
		assertThat(migrator(database).upgrade().transition()).isEqualTo("base → c3");
		assertThat(JdbcClient.create(database.dataSource())
			.sql("SELECT id || note FROM orders")
			.query(String.class)
			.single()).isEqualTo("42ours");
		assertThat(migrator(database).upgrade().steps()).isEmpty();
		assertThat(migrator(database).downgrade("base").transition()).isEqualTo("c3 → base");
		assertThat(migrator(database).upgrade().transition()).isEqualTo("base → c3");
		assertThat(migrator(database).status().state()).isEqualTo(MigrationState.UP_TO_DATE);
	}

	@Test
	void aCommentAddedToAnAppliedFileIsNoEdit() throws IOException {
		PostgresServer.Database database = PostgresServer.newest().createDatabase();
		writeShop();
		migrator(database).upgrade();
		Path file = this.directory.resolve("a.sql");
		String text = Files.readString(file);
		Files.writeString(file, text.replace("CREATE TABLE orders", "-- the orders\r\nCREATE   TABLE orders"));
		assertThat(migrator(database).upgrade().steps()).isEmpty();
		Files.writeString(file, text.replace("id int", "id bigint"));
		assertThatExceptionOfType(EditedRevisionException.class).isThrownBy(() -> migrator(database).upgrade())
			.withMessageContaining("'a1'")
			.withMessageContaining("a.sql")
			.withMessageMatching(
					"(?s).*\\(SHA-256: \\p{XDigit}{12}… of 'a1' is now \\p{XDigit}{12}…\\)\\. Nothing was run\\..*");
	}

	@Test
	void faultsOfSeveralFilesAreReportedTogether() throws IOException {
		PostgresServer.Database database = PostgresServer.newest().createDatabase();
		write("a.sql", "-- revision: a1\n-- transactional: perhaps\n-- migrate:upgrade\nSELECT 1;\n");
		write("b.sql", "SELECT 1;\n");
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> migrator(database).upgrade())
			.withMessageContaining("a.sql")
			.withMessageContaining("b.sql");
		assertThat(tables(database)).isEmpty();
	}

	private List<String> tables(PostgresServer.Database database) {
		return JdbcClient.create(database.dataSource())
			.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
			.query(String.class)
			.list();
	}

}
