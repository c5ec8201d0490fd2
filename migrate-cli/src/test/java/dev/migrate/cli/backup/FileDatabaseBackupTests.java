package dev.migrate.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.testing.Said;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Databases that back themselves up: SQLite and H2. */
class FileDatabaseBackupTests {

	@TempDir
	private Path directory;

	@TempDir
	private Path databases;

	private BackupScenario sqlite(String name) {
		SQLiteDataSource dataSource = new SQLiteDataSource();
		dataSource.setUrl("jdbc:sqlite:" + this.databases.resolve(name));
		return new BackupScenario(dataSource, this.directory);
	}

	private BackupScenario h2(String name) {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:" + this.databases.resolve(name));
		dataSource.setUser("sa");
		return new BackupScenario(dataSource, this.directory);
	}

	@Test
	void sqliteCanBeTakenBackWithItsBackup() throws IOException {
		sqlite("shop.db").goesBackAsIfNothingHadBeen();
	}

	@Test
	void sqliteIsNamedAfterItsFile() throws IOException {
		sqlite("shop.db").done("backup");
		assertThat(sqlite("shop.db").onlyFile().getFileName().toString()).startsWith("shop-").endsWith("Z-base.db");
	}

	@Test
	void emptySqliteIsFilled() throws IOException {
		sqlite("shop.db").fills(sqlite("other.db"));
	}

	@Test
	void h2CanBeTakenBackWithItsBackup() throws IOException {
		h2("shop").goesBackAsIfNothingHadBeen();
	}

	@Test
	void emptyH2IsFilled() throws IOException {
		h2("shop").fills(h2("other"));
	}

	@Test
	void fileThatIsNoDatabaseIsNoBackup() throws IOException {
		Path file = Files.writeString(this.directory.resolve("x"), "This is a text and no database at all.");
		assertThatExceptionOfType(BackupException.Unreadable.class).isThrownBy(() -> new SqliteBackup().verify(file));
		assertThatExceptionOfType(BackupException.Unreadable.class).isThrownBy(() -> new H2Backup().verify(file));
	}

	@Test
	void directoryThatCanNotBeWrittenIsAnError() throws IOException {
		Files.writeString(this.directory.resolve("file"), "");
		Said said = sqlite("shop.db").type("upgrade", "--backup", "--backup-directory", "file/below");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err()).startsWith("error: The file " + this.directory + "/file/below/shop-");
		assertThat(sqlite("shop.db").type("current").out()).isEmpty();
	}

}
