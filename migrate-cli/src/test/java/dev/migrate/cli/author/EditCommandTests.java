package dev.migrate.cli.author;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrate.Migrator;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs({ OS.LINUX, OS.MAC })
class EditCommandTests {

	private static final String EDITOR = "sh -c 'echo \"-- edited\" >> \"$1\"' sh";

	@TempDir
	private Path directory;

	private Project project;

	@BeforeEach
	void begin() {
		this.project = Project.maven(this.directory)
			.withRevision("src/main/resources/db/revisions/a b.sql", "a1")
			.with("src/main/java/db/revisions/B.java",
					"@MigrationRevision(id = \"b1\", downRevisions = \"a1\", branchLabels = \"x\") class B { }\n");
	}

	@Test
	void opensTheSourceInTheEditorWithItsArguments() {
		this.project.withVariable("EDITOR", EDITOR);
		assertThat(this.project.run("edit", "a1")).isEmpty();
		assertThat(this.project.text("src/main/resources/db/revisions/a b.sql")).endsWith("-- edited\n");
		assertThat(this.project.run("edit", "x@head", "--output", "json"))
			.isEqualTo("{\"files\":[\"~/src/main/java/db/revisions/B.java\"]}\n");
		assertThat(this.project.text("src/main/java/db/revisions/B.java")).endsWith("-- edited\n");
	}

	@Test
	void fallsBackToTheOtherVariableAndThePath() throws Exception {
		this.project.withVariable("VISUAL", EDITOR).run("edit", "head");
		assertThat(this.project.text("src/main/java/db/revisions/B.java")).endsWith("-- edited\n");
		this.project.withVariable("VISUAL", " ").withVariable("PATH", this.directory.resolve("bin").toString());
		assertThat(this.project.refusal("edit", "head")).isEqualTo("FAILED error: No editor was found. Set EDITOR to"
				+ " the command that starts yours, such as 'vim' or 'code --wait'.");
		Path editor = this.project.with("bin/nano", "#!/bin/sh\necho nano >> \"$1\"\n").directory().resolve("bin/nano");
		assertThat(editor.toFile().setExecutable(true)).isTrue();
		this.project.run("edit", "head");
		assertThat(this.project.text("src/main/java/db/revisions/B.java")).endsWith("nano\n");
	}

	@Test
	void tellsWhenTheEditorFails() {
		this.project.withVariable("EDITOR", "false");
		assertThat(this.project.refusal("edit", "head")).startsWith("FAILED error: The editor 'false ~/src/")
			.endsWith("failed: it ended with exit code 1. Set EDITOR to a command that works.");
		this.project.withVariable("EDITOR", "no-such-editor --wait");
		assertThat(this.project.refusal("edit", "head")).contains("it could not be run");
	}

	@Test
	void refusesWhatHasNoSource() {
		this.project.withVariable("EDITOR", EDITOR)
			.withRevision("target/classes/db/revisions/z.sql", "z9", "down-revision: b1");
		assertThat(this.project.refusal("edit", "z9"))
			.startsWith("FAILED error: Revision 'z9' has no source below ~. Go to the project");
		assertThat(this.project.refusal("edit", "nothing")).startsWith("FAILED error: ").contains("'nothing'");
		assertThat(this.project.refusal("edit", "base")).startsWith("FAILED error: ").contains("base");
		assertThat(this.project.refusal("edit")).startsWith("USAGE error: ");
	}

	@Test
	void asksTheDatabaseForTheCurrentRevision() throws Exception {
		this.project.withVariable("EDITOR", EDITOR)
			.withLocations("file:" + this.directory.resolve("revisions"))
			.withRevision("revisions/a.sql", "a1")
			.withRevision("revisions/b.sql", "b1", "down-revision: a1")
			.withDatabase(PostgresServer.newest().createDatabase().dataSource());
		Migrator migrator = this.project.migrator();
		migrator.upgrade("a1");
		this.project.run("edit", "current");
		assertThat(this.project.text("revisions/a.sql")).endsWith("-- edited\n");
		assertThat(Files.readString(this.directory.resolve("revisions/b.sql"))).doesNotContain("edited");
	}

}
