package dev.migrate.cli.author;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;

import dev.migrate.AuthoringOptions;
import dev.migrate.render.RevisionForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ListTemplatesCommandTests {

	@TempDir
	private Path directory;

	@Test
	void showsWhatEveryProjectHas() {
		assertThat(Project.maven(this.directory).run("list-templates")).isEqualTo("""
				Available templates:

				revision.java - part of Migrate
				revision.sql - part of Migrate

				Templates are used via the 'revision' command, e.g.:

				  migrate revision --template revision --sql -m "add customer"
				""");
	}

	@Test
	void showsWhatAProjectHasOfItsOwn() {
		Project project = withTemplates("ours").with("ours/revision.sql", "")
			.with("ours/data.java", "")
			.with("ours/x", "");
		assertThat(project.run("list_templates")).contains("""

				data.java - ~/ours/data.java
				revision.java - part of Migrate
				revision.sql - ~/ours/revision.sql

				""");
		assertThat(project.run("list-templates", "--output", "json"))
			.isEqualTo("{\"templates\":[{\"name\":\"data\",\"form\":\"java\",\"file\":\"~/ours/data.java\"},"
					+ "{\"name\":\"revision\",\"form\":\"java\",\"file\":null},"
					+ "{\"name\":\"revision\",\"form\":\"sql\",\"file\":\"~/ours/revision.sql\"}]}\n");
	}

	@Test
	void refusesAFolderThatIsNotThere() {
		assertThat(withTemplates("ours").refusal("list-templates"))
			.startsWith("FAILED error: ~/ours cannot be read: no such file.");
	}

	@Test
	void refusesATemplateThatIsNone() {
		Project project = withTemplates("ours").with("ours/revision.sql", "SELECT 1;\n");
		assertThat(project.refusal("revision")).isEqualTo("FAILED error: Template ~/ours/revision.sql has no place for"
				+ " header, so that what it writes would be no revision. Add {{header}}.");
		project.with("ours/revision.sql", "{{header}}\n{{author}}\n");
		assertThat(project.refusal("revision")).contains("asks for {{author}}", "[downgrade, header, upgrade]");
	}

	private Project withTemplates(String folder) {
		return Project.maven(this.directory)
			.withAuthoring(new AuthoringOptions("", 40, ZoneOffset.UTC, RevisionForm.SQL, folder, Map.of()));
	}

}
