package dev.migrate.cli.author;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MergeCommandTests {

	private static final String FOLDER = "src/main/resources/db/revisions/";

	@TempDir
	private Path directory;

	private Project project;

	@BeforeEach
	void begin() {
		this.project = Project.maven(this.directory)
			.withRevision(FOLDER + "a.sql", "a")
			.withRevision(FOLDER + "b.sql", "b", "down-revision: a")
			.withRevision(FOLDER + "c.sql", "c", "down-revision: a");
	}

	@Test
	void joinsAllHeads() {
		assertThat(this.project.run("merge", "--rev-id", "m"))
			.isEqualTo("Generating ~/src/main/resources/db/revisions/m_merge_b_and_c.sql ...  done\n");
		assertThat(this.project.text(FOLDER + "m_merge_b_and_c.sql")).isEqualTo("""
				-- revision: m
				-- down-revision: b, c
				-- message: merge b and c
				-- created: 2026-11-21T23:30:00Z

				-- migrate:upgrade

				-- migrate:downgrade
				""");
		assertThat(this.project.refusal("merge"))
			.startsWith("FAILED error: A merge joins at least two revisions, but the targets name 1.");
	}

	@Test
	void joinsThoseThatAreNamed() {
		this.project.withRevision(FOLDER + "d.sql", "d", "down-revision: a")
			.run("merge", "-m", "both", "--rev-id", "m", "--java", "--branch-label", "main", "b", "d");
		assertThat(this.project.text("src/main/java/db/revisions/Both.java"))
			.contains("(id = \"m\", downRevisions = { \"b\", \"d\" }, branchLabels = \"main\",");
	}

	@Test
	void joinsARevisionThatIsNoHeadIfSpliced() {
		assertThat(this.project.refusal("merge", "a", "b")).contains("Revision a is not a head", "--splice");
		this.project.withRevision(FOLDER + "x.sql", "x", "down-revision: c")
			.run("merge", "c", "b", "--splice", "--rev-id", "m");
		assertThat(this.project.text(FOLDER + "m_merge_c_and_b.sql")).contains("-- down-revision: c, b\n");
	}

	@Test
	void refusesTheSameRevisionTwice() {
		assertThat(this.project.refusal("merge", "b", "b")).contains("more than once through 'b'");
	}

}
