package dev.migrate.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.testing.InstalledPrograms;
import dev.migrate.testing.MariaDbServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class MysqlBackupTests {

	private final MariaDbServer.Database database = MariaDbServer.shared().createDatabase();

	private final MariaDbServer.Database other = MariaDbServer.shared().createDatabase();

	@TempDir
	private Path directory;

	@BeforeEach
	void requireTools() {
		assumeTrue(InstalledPrograms.have("mariadb-dump", "mariadb"));
	}

	@AfterEach
	void drop() {
		MariaDbServer.shared().drop(this.database.name(), this.other.name());
	}

	@Test
	void upgradeCanBeTakenBackWithItsBackup() throws IOException {
		new BackupScenario(this.database.dataSource(), this.directory).goesBackAsIfNothingHadBeen();
	}

	@Test
	void emptyDatabaseIsFilled() throws IOException {
		new BackupScenario(this.database.dataSource(), this.directory)
			.fills(new BackupScenario(this.other.dataSource(), this.directory));
	}

	@Test
	void passwordIsInAFileThatIsGoneAfterwards() throws IOException {
		String user = this.database.name();
		this.database.execute("CREATE USER '" + user + "' IDENTIFIED BY 'a\"b\\\\c #d'",
				"GRANT ALL ON *.* TO '" + user + "'");
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(this.database.url().replaceFirst("\\?.*", ""));
			pool.setUsername(user);
			pool.setPassword("a\"b\\c #d");
			new BackupScenario(pool, this.directory).done("backup");
		}
		finally {
			this.database.execute("DROP USER '" + user + "'");
		}
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			assertThat(files.filter((file) -> file.getFileName().toString().startsWith("migrate-client"))).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "CREATE TABLE t (id int);\n" })
	void fileThatIsCutOffIsNoBackup(String content) throws IOException {
		Path file = Files.writeString(this.directory.resolve("x.sql"), content);
		assertThatExceptionOfType(BackupException.Unreadable.class).isThrownBy(() -> new MysqlBackup("").verify(file))
			.withMessage(
					file + " can't be read as a backup: its last line is not '-- Dump completed', so it is cut off");
	}

}
