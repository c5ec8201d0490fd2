package dev.migrate.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.testing.Said;
import dev.migrate.cli.testing.TypedCommands;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.TestRevisions;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that is backed up, changed and brought back.
 *
 * @param dataSource the database
 * @param directory where its backups are
 */
record BackupScenario(DataSource dataSource, Path directory) {

	private static final RevisionSource REVISIONS = TestRevisions.of(
			revision("a")
				.upgrade("CREATE TABLE customers (id int PRIMARY KEY, name varchar(100))",
						"CREATE VIEW names AS SELECT name FROM customers",
						"INSERT INTO customers VALUES (1, 'Zoë ''; -- \\ \"x\"'), (2, NULL)")
				.downgrade("DROP VIEW names", "DROP TABLE customers"),
			revision("b<a").upgrade("CREATE TABLE orders (id int)", "DELETE FROM customers WHERE id = 2")
				.downgrade("DROP TABLE orders"));

	TypedCommands commands() {
		return new TypedCommands(this.dataSource, REVISIONS, this.directory);
	}

	Said type(String... arguments) {
		return commands().type(arguments);
	}

	/** Back up at the first revision, go on, and bring that backup back over the rest. */
	void goesBackAsIfNothingHadBeen() throws IOException {
		done("upgrade", "a");
		List<String> before = content();
		done("upgrade", "b", "--backup");
		assertThat(content()).isNotEqualTo(before);
		Path backup = onlyFile();
		assertThat(backup.getFileName().toString()).matches("[\\w.-]+-\\d{8}T\\d{6}Z-a\\.\\w+");
		Said refused = type("restore", backup.toString());
		assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
		assertThat(refused.err()).startsWith("error: The database is not empty, so that nothing was restored");
		assertThat(done("restore", backup.toString(), "--clean").out())
			.isEqualTo("Restored " + backup + ": the database is at a\n");
		assertThat(content()).isEqualTo(before);
		done("upgrade");
		done("downgrade", "base");
	}

	/** Fill an empty database from a backup of this one. */
	void fills(BackupScenario other) throws IOException {
		done("upgrade");
		Path backup = this.directory.resolve("kept");
		assertThat(done("backup", "--file", "kept").out()).startsWith("Backed up to " + backup + " (");
		other.done("restore", backup.toString());
		assertThat(other.content()).isEqualTo(content());
	}

	Said done(String... arguments) {
		Said said = type(arguments);
		assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
		return said;
	}

	List<String> content() {
		JdbcClient database = JdbcClient.create(this.dataSource);
		return Stream
			.of("SELECT id, name FROM customers ORDER BY id", "SELECT name FROM names ORDER BY name",
					"SELECT version_num FROM migrate_version",
					"SELECT revision, direction, statement_hash FROM migrate_version_history ORDER BY id")
			.map((query) -> database.sql(query).query().listOfRows().toString())
			.toList();
	}

	Path onlyFile() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			List<Path> found = files.toList();
			assertThat(found).hasSize(1);
			return found.get(0);
		}
	}

}
