package dev.migrate.cli.author;

import java.nio.file.Path;

import dev.migrate.cli.command.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code validate} says of sources that nobody has built. */
class AuthoredRevisionsTests {

	private static final String FOLDER = "src/main/resources/db/revisions/";

	@TempDir
	private Path directory;

	private Project project;

	@BeforeEach
	void begin() {
		this.project = Project.maven(this.directory)
			.withRevision(FOLDER + "a.sql", "a")
			.with("src/main/java/db/revisions/B.java",
					"@MigrationRevision(id = \"b\", downRevisions = \"a\") class B { }\n")
			.withRevision(FOLDER + "b2.sql", "b2", "down-revision: b");
	}

	@Test
	void sourcesInOrderAreValid() {
		assertThat(this.project.run("validate", "--offline", "--directory", "."))
			.isEqualTo("valid: 3 revisions, no database asked\n");
	}

	@Test
	void secondHeadIsFoundBeforeItIsBuilt() {
		this.project.withRevision(FOLDER + "c.sql", "c", "down-revision: a");
		assertThat(validated()).startsWith("heads: The revisions end at 2 heads: ").hasLineCount(1);
	}

	@Test
	void unknownDownRevisionIsFoundBeforeItIsBuilt() {
		this.project.withRevision(FOLDER + "c.sql", "c", "down-revision: d");
		assertThat(validated()).startsWith("graph: Revision 'd', which c follows, does not exist.").hasLineCount(1);
	}

	@Test
	void sourceWithoutStatementsIsNotReady() {
		this.project.with(FOLDER + "c.sql", "-- revision: c\n-- down-revision: b2\n\n-- migrate:upgrade\n");
		assertThat(validated()).contains("file: The upgrade in ~/" + FOLDER + "c.sql, line 4 holds no statement.");
	}

	@Test
	void databaseKnowsNothingOfSources() {
		assertThat(this.project.code("validate", "--directory", ".")).isEqualTo(ExitCode.USAGE);
		assertThat(this.project.remarks()).contains("--offline");
	}

	private String validated() {
		assertThat(this.project.code("validate", "--offline", "--directory", ".")).isEqualTo(ExitCode.DIFFERENT);
		return this.project.answer();
	}

}
