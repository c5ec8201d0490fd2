package dev.migrate.cli.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.cli.testing.Typist;
import dev.migrate.cli.testing.Typist.Answer;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

class ValidateCommandTests {

	@Test
	void revisionsInOrderAreValid() {
		Answer answer = Typist.with(revision("a"), revision("b<a")).type("validate", "--offline");
		assertThat(answer.out()).isEqualTo("valid: 2 revisions, no database asked\n");
		assertThat(answer.code()).isZero();
	}

	@Test
	void faultsOfTheGraphAreToldTogether() {
		Answer answer = Typist.with(revision("a<nowhere"), revision("b<b")).type("validate", "--offline");
		assertThat(answer.out()).isEqualTo(
				"""
						graph: Revision 'nowhere', which a follows, does not exist. Restore its script or correct the down revision.
						graph: Revision b names itself as its down revision. Name the revision before it.
						""");
		assertThat(answer.code()).isEqualTo(3);
	}

	@Test
	void severalHeadsAreAllowedOnRequest() {
		Typist typist = Typist.with(revision("a"), revision("b<a"), revision("c<a"));
		assertThat(typist.type("validate", "--offline")).satisfies((answer) -> {
			assertThat(answer.out())
				.startsWith("heads: The revisions end at 2 heads: b, c. Join them with 'merge heads'");
			assertThat(answer.code()).isEqualTo(3);
		});
		assertThat(typist.type("validate", "--offline", "--several-heads").code()).isZero();
	}

	@Test
	void filesThatCannotBeReadAreToldTogether(@TempDir Path folder) throws IOException {
		String statements = "\n-- migrate:upgrade\nSELECT 1;\n-- migrate:downgrade\nSELECT 2;\n";
		Files.writeString(folder.resolve("a.sql"), "-- revision: a\n-- color: red" + statements);
		Files.writeString(folder.resolve("b.sql"), "-- revision: b\n-- colour: red" + statements);
		Migrator migrator = Migrator.builder()
			.options(MigrateOptions.builder().locations("file:" + folder).build())
			.build();
		Answer answer = Typist.with(migrator).type("validate", "--offline");
		assertThat(answer.out().lines()).hasSize(2)
			.allSatisfy((line) -> assertThat(line).startsWith("file: "))
			.anySatisfy((line) -> assertThat(line).contains("a.sql"))
			.anySatisfy((line) -> assertThat(line).contains("b.sql", "colour"));
		assertThat(answer.code()).isEqualTo(3);
	}

	@Test
	void problemsForPrograms() {
		assertThat(Typist.with(revision("a<a")).type("validate", "--offline", "--output=json").out())
			.isEqualTo("{\"valid\":false,\"revisions\":null,\"problems\":[{\"kind\":\"graph\",\"message\":"
					+ "\"Revision a names itself as its down revision. Name the revision before it.\"}]}\n");
	}

	@Test
	void editedAndDeletedRevisionsAreFound() {
		try (MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest())) {
			database.migrator(revision("a").upgrade("SELECT 1"), revision("b<a").upgrade("SELECT 2"), revision("c<b"))
				.upgrade();
			Answer answer = Typist.with(database.migrator(revision("a").upgrade("SELECT 3"), revision("c<a")))
				.type("validate");
			assertThat(answer.out().lines()).hasSize(2)
				.anySatisfy((line) -> assertThat(line).startsWith("edited: Revision 'a' (test:a) changed after"))
				.anySatisfy((line) -> assertThat(line).startsWith("deleted: Revision 'b' (does b) was applied at 20"));
			assertThat(answer.code()).isEqualTo(3);
		}
	}

	@Test
	void versionRowsWithoutARevisionAreFound() {
		try (MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest())) {
			database.migrator(revision("a"), revision("b<a")).upgrade();
			Answer answer = Typist.with(database.migrator(revision("a"))).type("validate");
			assertThat(answer.out()).startsWith("rows: The version table names b, but there is no such revision.");
			assertThat(answer.code()).isEqualTo(3);
		}
	}

	@Test
	void databaseThatIsOnlyBehindIsValid() {
		try (MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest())) {
			Answer answer = Typist.with(database.migrator(revision("a"))).type("validate");
			assertThat(answer.out()).isEqualTo("valid: 1 revision\n");
			assertThat(answer.code()).isZero();
		}
	}

}
