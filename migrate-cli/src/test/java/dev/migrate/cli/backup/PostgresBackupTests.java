package dev.migrate.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.testing.Said;
import dev.migrate.testing.InstalledPrograms;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The programs of PostgreSQL, on a server that is no newer than they are. */
class PostgresBackupTests {

	private final PostgresServer.Database database = PostgresServer.recorded().createDatabase();

	@TempDir
	private Path directory;

	@BeforeEach
	void requireTools() {
		assumeTrue(InstalledPrograms.have("pg_dump", "pg_restore", "psql"));
	}

	private BackupScenario scenario(PostgresServer.Database database) {
		return new BackupScenario(database.dataSource(), this.directory);
	}

	@Test
	void upgradeCanBeTakenBackWithItsBackup() throws IOException {
		scenario(this.database).goesBackAsIfNothingHadBeen();
	}

	@Test
	void emptyDatabaseIsFilled() throws IOException {
		scenario(this.database).fills(scenario(PostgresServer.recorded().createDatabase()));
	}

	@Test
	void restoreThatCleansLeavesNoTraceOfWhatCameLater() throws IOException {
		BackupScenario scenario = scenario(this.database);
		this.database.execute("CREATE SCHEMA billing", "CREATE TABLE billing.t (id int)",
				"GRANT CREATE ON SCHEMA public TO PUBLIC", "COMMENT ON SCHEMA public IS 'ours'");
		List<Object> before = schemas();
		scenario.done("backup", "--file", "x.dump");
		this.database.execute("CREATE SCHEMA later", "CREATE TYPE mood AS ENUM ('good')",
				"DROP SCHEMA billing CASCADE");
		scenario.done("restore", "x.dump", "--clean");
		assertThat(schemas()).isEqualTo(before);
		assertThat(JdbcClient.create(this.database.dataSource())
			.sql("SELECT count(*) FROM pg_type WHERE typname = 'mood'")
			.query(Integer.class)
			.single()).isZero();
	}

	private List<Object> schemas() {
		return List.copyOf(JdbcClient.create(this.database.dataSource())
			.sql("SELECT nspname, pg_get_userbyid(nspowner) AS owner, obj_description(oid, 'pg_namespace') AS comment,"
					+ " (SELECT string_agg(x, ',' ORDER BY x) FROM unnest(nspacl::text[]) x) AS acl FROM pg_namespace"
					+ " WHERE nspname NOT LIKE 'pg\\_%' ORDER BY 1")
			.query()
			.listOfRows());
	}

	@Test
	void passwordOfAPoolIsOnNoCommandLine() throws IOException {
		this.database.execute("DROP ROLE IF EXISTS keeper",
				"CREATE ROLE keeper LOGIN SUPERUSER PASSWORD 'o''pen se$ame'");
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl("jdbc:postgresql://localhost:%d/%s".formatted(this.database.port(), this.database.name()));
			pool.setUsername("keeper");
			pool.setPassword("o'pen se$ame");
			DatabaseAccess access = DatabaseAccess.of(pool);
			assertThat(access.user()).isEqualTo("keeper");
			assertThat(access.password()).contains("o'pen se$ame");
			assertThat(access.toString()).doesNotContain("se$ame");
			new BackupScenario(pool, this.directory).done("backup");
		}
		finally {
			this.database.execute("DROP ROLE keeper");
		}
	}

	@Test
	void backupIsForItsUserOnlyAndWrittenOverNothing() throws IOException {
		BackupScenario scenario = scenario(this.database);
		scenario.done("backup", "--file", "x.dump");
		Path file = this.directory.resolve("x.dump");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(scenario.type("backup", "--file", "x.dump")).isEqualTo(new Said(ExitCode.FAILED, "",
				"error: The file " + file + " exists, and is not written over. Give another name, or remove it.\n"));
		assertThat(scenario.onlyFile()).isEqualTo(file);
	}

	@Test
	void backupForAProgramSaysWhereItIs() {
		assertThat(scenario(this.database).done("backup", "--file", "x.dump", "--output", "json").out())
			.matches("\\{\"file\":\"" + this.directory + "/x.dump\",\"bytes\":\\d+,\"revisions\":\\[]}\n");
	}

	@Test
	void newerServerIsRefusedWithTheVersionToInstall() throws IOException {
		Path old = Files.writeString(this.directory.resolve("pg_dump"),
				"#!/bin/sh\necho 'pg_dump (PostgreSQL) 14.9'\n");
		Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwx------"));
		DatabaseAccess access = DatabaseAccess.of(this.database.dataSource());
		assertThatExceptionOfType(BackupException.ToolTooOld.class)
			.isThrownBy(() -> new PostgresBackup(this.directory.toString()).dump(access, Path.of("never")))
			.withMessage(old
					+ " of version 14 can't read a server of version 15, so nothing was done. Install the client"
					+ " programs of version 15 (Debian, Ubuntu: apt-get install postgresql-client-15) and let the PATH"
					+ " find them first.");
	}

	@Test
	void databaseWhoseRowsAreLostIsBroughtBack() {
		BackupScenario scenario = scenario(this.database);
		scenario.done("upgrade");
		scenario.done("backup", "--file", "x.dump");
		this.database.execute("DROP TABLE migrate_version");
		assertThat(scenario.done("backup").out()).contains("Z-unknown.dump");
		assertThat(scenario.done("restore", "x.dump", "--clean").out()).endsWith(": the database is at b\n");
	}

	@Test
	void upgradeForAProgramNamesItsBackup() throws IOException {
		Said said = scenario(this.database).done("upgrade", "--backup", "--output", "json");
		assertThat(said.out()).endsWith(",\"backup\":\"" + scenario(this.database).onlyFile() + "\"}\n");
	}

	@Test
	void backupOfNothingPendingIsNotMade() {
		BackupScenario scenario = scenario(this.database);
		scenario.done("upgrade");
		assertThat(scenario.done("upgrade", "--backup").err()).isEmpty();
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void fileThatIsNoBackupIsRefused() throws IOException {
		Files.writeString(this.directory.resolve("x.dump"), "no dump");
		BackupScenario scenario = scenario(this.database);
		assertThat(scenario.type("restore", "x.dump").err()).startsWith(
				"error: " + this.directory.resolve("x.dump") + " can't be read as a backup: 'pg_restore' ended");
		assertThat(scenario.type("restore", "none.dump").err()).endsWith("there is no such file\n");
	}

	@Test
	void restoreOnProductionNeedsToBeMeant() {
		BackupScenario scenario = scenario(this.database);
		scenario.done("backup", "--file", "x.dump");
		Said said = scenario.commands().profiles("production").type("restore", "x.dump");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err()).contains("the profile 'production' is active").contains("add '--on-production'");
		assertThat(scenario.commands().profiles("production").type("restore", "x.dump", "--on-production").code())
			.isEqualTo(ExitCode.DONE);
	}

	@Test
	void restoreThatCleansAsksAPerson() {
		BackupScenario scenario = scenario(this.database);
		scenario.done("upgrade");
		scenario.done("backup", "--file", "x.dump");
		Said said = scenario.commands().person("\n").type("restore", "x.dump", "--clean");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err())
			.startsWith("This drops everything in the database '%s' first.\nGo on? [y/N] error: Nothing"
				.formatted(this.database.name()));
	}

}
