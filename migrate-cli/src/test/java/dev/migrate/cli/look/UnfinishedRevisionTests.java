package dev.migrate.cli.look;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.cli.testing.Typist;
import dev.migrate.cli.testing.Typist.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A revision was begun, and its statements are not written yet. */
class UnfinishedRevisionTests {

	@TempDir
	private Path folder;

	private Typist typist;

	@BeforeEach
	void begin() throws Exception {
		write("a111", "none", "CREATE TABLE a (id bigint);", "DROP TABLE a;");
		write("b222", "a111", "", "");
		this.typist = Typist.with(
				Migrator.builder().options(MigrateOptions.builder().locations("file:" + this.folder).build()).build());
	}

	@Test
	void isShownWithTheOthers() {
		assertThat(this.typist.type("history").out()).isEqualTo("""
				a111 -> b222 (head), step b222
				<base> -> a111, step a111
				""");
		assertThat(this.typist.type("show", "head").out()).contains("Rev: b222 (head)", "b222.sql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "heads", "branches", "graph", "history --output json", "heads -v" })
	void isNoReasonNotToLook(String command) {
		assertThat(this.typist.type(command.split(" ", -1)).code()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "validate --offline", "upgrade --sql --dialect postgresql" })
	void isRefusedByWhatWouldRunIt(String command) {
		Answer answer = this.typist.type(command.split(" ", -1));
		assertThat(answer.code()).isNotZero();
		assertThat(answer.out() + answer.err()).contains("b222.sql", "holds no statement");
	}

	@Test
	void isShownButNotRunWhileSomethingIsToBeDecided() throws Exception {
		write("b222", "a111", "-- migrate:decide: Say why\nSELECT 1;", "SELECT 2;");
		assertThat(this.typist.type("heads").out()).contains("b222");
		assertThat(this.typist.type("upgrade", "--sql", "--dialect", "postgresql").err()).contains("b222",
				"b222.sql, line 6", "Say why", "delete the line");
	}

	@Test
	void excusesNoOtherFault() throws Exception {
		write("c333", "missing", "SELECT 1;", "SELECT 2;");
		assertThat(this.typist.type("heads").err()).contains("missing");
	}

	private void write(String id, String parent, String upgrade, String downgrade) throws Exception {
		Files.writeString(this.folder.resolve(id + ".sql"), """
				-- revision: %s
				-- down-revision: %s
				-- message: step %s

				-- migrate:upgrade
				%s
				-- migrate:downgrade
				%s
				""".formatted(id, parent, id, upgrade, downgrade));
	}

}
