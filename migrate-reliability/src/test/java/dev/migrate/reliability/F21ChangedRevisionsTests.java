package dev.migrate.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrate.MigrateOptions;
import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.execution.EditedRevisionException;
import dev.migrate.execution.SkippedRevisionException;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.State;
import dev.migrate.reliability.report.Tally;
import dev.migrate.revision.GraphException;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.SelectorException;
import dev.migrate.revision.VersionRowsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The files of revisions change after some of them were applied. */
class F21ChangedRevisionsTests {

	private static final Tally TALLY = Tally.of("F21", "revisions edited, deleted, renumbered, reordered");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	@TempDir
	private Path folder;

	@BeforeEach
	void applyTwoOfThree() {
		this.database.empty();
		write("a", "none", "CREATE TABLE a_table (id int)");
		write("b", "a", "CREATE TABLE b_table (id int)");
		write("c", "b", "CREATE TABLE c_table (id int)");
		migrator().upgrade("b");
	}

	private Migrator migrator() {
		return Migrator.builder(this.database.dataSource())
			.options(MigrateOptions.builder().locations("file:" + this.folder).build())
			.build();
	}

	private void write(String id, String parent, String statement) {
		try {
			Files.writeString(file(id), """
					-- revision: %s
					-- down-revision: %s
					-- irreversible: it is for this test

					-- migrate:upgrade
					%s;
					""".formatted(id, parent, statement));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Path file(String id) {
		return this.folder.resolve(id + ".sql");
	}

	private void delete(String id) {
		try {
			Files.delete(file(id));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private <T extends RevisionException> void refuses(Class<T> fault, String... words) {
		State before = State.of(this.database);
		List<String> history = history();
		TALLY.fault(() -> {
			assertThatExceptionOfType(fault).isThrownBy(migrator()::upgrade)
				.satisfies((ex) -> assertThat(ex.getMessage()).contains(words));
			assertThat(State.of(this.database)).isEqualTo(before);
			assertThat(history()).isEqualTo(history);
			assertThat(this.database.litter()).isEmpty();
		});
	}

	private List<String> history() {
		return this.database.rows("SELECT * FROM migrate_version_history ORDER BY id");
	}

	@Test
	void editedRevisionIsNamedWithBothHashes() {
		String applied = hashOf("a");
		write("a", "none", "CREATE TABLE a_table (id bigint)");
		String edited = migrator().script(RevisionId.of("a")).orElseThrow().statementHash();
		refuses(EditedRevisionException.class, "Revision 'a' (", "a.sql", applied.substring(0, 12),
				edited.substring(0, 12), "Nothing was run");
		assertThat(migrator().status().state()).isEqualTo(MigrationState.PENDING);
		assertThat(migrator().appliedChanges().edited()).hasSize(1);
	}

	private String hashOf(String id) {
		return migrator().history(RevisionId.of(id), 1).get(0).statementHash();
	}

	@Test
	void deletedRevisionThatOthersFollowIsNamed() {
		delete("b");
		refuses(GraphException.class, "Revision 'b', which c follows, does not exist");
		assertThat(migrator().current()).containsExactly(RevisionId.of("b"));
	}

	@Test
	void deletedRevisionThatTheDatabaseIsAtIsNamed() {
		delete("c");
		delete("b");
		refuses(VersionRowsException.UnknownRows.class, "The version table names b, but there is no such revision");
		assertThat(migrator().status().unknown()).containsExactly(RevisionId.of("b"));
	}

	@Test
	void renumberedRevisionIsNamedByItsOldNumber() {
		delete("b");
		write("b2", "a", "CREATE TABLE b_table (id int)");
		write("c", "b2", "CREATE TABLE c_table (id int)");
		refuses(VersionRowsException.UnknownRows.class, "The version table names b");
		assertThat(migrator().status().state()).isEqualTo(MigrationState.DIVERGED);
	}

	@Test
	void parentThatCameLaterIsNamedBeforeAnythingRuns() {
		write("late", "a", "CREATE TABLE late_table (id int)");
		write("b", "late", "CREATE TABLE b_table (id int)");
		refuses(SkippedRevisionException.class, "Revision 'late' (", "never ran", "Nothing was run");
		assertThat(migrator().status().current()).containsExactly(RevisionId.of("b"));
	}

	@Test
	void secondHeadIsNamedWhereOneIsAskedFor() {
		write("d", "b", "CREATE TABLE d_table (id int)");
		State before = State.of(this.database);
		TALLY.fault(() -> {
			assertThatExceptionOfType(SelectorException.MultipleHeads.class)
				.isThrownBy(() -> migrator().upgrade("head"))
				.satisfies((ex) -> assertThat(ex.getMessage()).contains("c", "d"));
			assertThat(State.of(this.database)).isEqualTo(before);
		});
		assertThat(migrator().status().pending()).hasSize(2);
	}

	@Test
	void circleIsNamedBeforeTheDatabaseIsAsked() {
		write("b", "c", "CREATE TABLE b_table (id int)");
		refuses(GraphException.class, "circle", "b", "c");
		assertThat(migrator().current()).containsExactly(RevisionId.of("b"));
	}

}
