package dev.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.migrate.revision.RevisionId;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.QueryRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A password that a revision is given is read nowhere afterwards. */
class SecretTests {

	private static final String SECRET = "hush-4711";

	@TempDir
	private Path folder;

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger("dev.migrate");

	@BeforeEach
	void listen() {
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	@AfterEach
	void close() {
		this.logger.detachAppender(this.appender);
	}

	private Migrator migrator(DataSource dataSource, String header, String upgrade) throws IOException {
		Files.writeString(this.folder.resolve("a.sql"), """
				-- revision: a
				-- placeholders: true
				%s
				-- migrate:upgrade
				SELECT 1;
				%s;
				-- migrate:downgrade
				SELECT '${x.api-token}';
				""".formatted(header, upgrade));
		return Migrator.builder(dataSource)
			.options(MigrateOptions.builder()
				.locations(List.of("file:" + this.folder))
				.placeholders(Map.of("app-password", SECRET))
				.arguments(Map.of("api-token", SECRET))
				.build())
			.build();
	}

	private void assertThatNobodyReadsIt(DataSource dataSource, String table) {
		assertThat(this.appender.list).extracting(ILoggingEvent::getFormattedMessage)
			.allSatisfy((line) -> assertThat(line).doesNotContain(SECRET));
		assertThat(QueryRows.of(dataSource, table)).isNotEmpty()
			.allSatisfy((row) -> assertThat(row).doesNotContain(SECRET));
	}

	@Test
	void failureHidesIt() throws IOException {
		DataSource postgres = PostgresServer.newest().createDatabase().dataSource();
		Migrator migrator = migrator(postgres, "-- message: fails",
				"SELECT '${app-password}', '${x.api-token}' FROM not_there");
		assertThat(catchThrowable(migrator::upgrade)).hasMessageContaining("SELECT '***', '***' FROM not_there");
		assertThatNobodyReadsIt(postgres, "SELECT h::text FROM migrate_version_history h");
	}

	@Test
	void journalHidesIt() throws IOException {
		DataSource mariaDb = MariaDbServer.shared().createDatabase().dataSource();
		Migrator migrator = migrator(mariaDb, "-- message: stops",
				"CREATE TABLE a (id int COMMENT '${app-password}'); SELECT '${app-password}' FROM not_there");
		assertThat(catchThrowable(migrator::upgrade)).hasMessageContaining("SELECT '***' FROM not_there");
		assertThatNobodyReadsIt(mariaDb, "SELECT concat(sql_text, note) FROM migrate_version_journal");
		assertThatNobodyReadsIt(mariaDb, "SELECT error FROM migrate_version_history WHERE outcome = 'FAILED'");
	}

	@Test
	void whatIsShownBeforeItRunsHidesIt() throws IOException {
		DataSource postgres = PostgresServer.newest().createDatabase().dataSource();
		Migrator migrator = migrator(postgres, "-- message: shown",
				"CREATE ROLE shown PASSWORD '${app-password}'; CREATE ROLE other PASSWORD 'written'");
		assertThat(migrator.preview().upgrade(RevisionId.of("a")).statements()).containsExactly("SELECT 1",
				"CREATE ROLE shown PASSWORD '***'", "CREATE ROLE other PASSWORD '***'");
		assertThat(migrator.scripts("postgresql").upgrade("heads")).contains("PASSWORD '" + SECRET + "'");
	}

	@Test
	void wayBackThatHoldsAPasswordIsNotKept() throws IOException {
		DataSource postgres = PostgresServer.newest().createDatabase().dataSource();
		Migrator migrator = migrator(postgres, "-- message: kept", "SELECT '${app-password}'");
		migrator.upgrade();
		assertThat(QueryRows.of(postgres, "SELECT downgrade_script FROM migrate_version_history")).singleElement()
			.asString()
			.contains("SELECT '${x.api-token}'");
		migrator.downgrade("base");
		Files.writeString(this.folder.resolve("a.sql"), """
				-- revision: a
				-- migrate:upgrade
				SELECT 1;
				-- migrate:downgrade
				ALTER ROLE postgres PASSWORD 'written';
				""");
		Migrator.builder(postgres)
			.options(MigrateOptions.builder().locations(List.of("file:" + this.folder)).build())
			.build()
			.upgrade();
		assertThat(
				QueryRows.of(postgres, "SELECT downgrade_script FROM migrate_version_history ORDER BY id DESC LIMIT 1"))
			.singleElement()
			.asString()
			.contains("not kept in the history: a password is in it")
			.doesNotContain("written");
	}

}
