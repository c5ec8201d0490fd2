package dev.migrate.cli.author;

import java.nio.file.Path;

import dev.migrate.script.SqlFlavor;
import dev.migrate.script.SqlRevisionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class InitCommandTests {

	private static final String EXAMPLE = "000000000001_create_example.sql";

	@TempDir
	private Path directory;

	@Test
	void makesAnEmptyDirectoryWork() {
		Project project = new Project(this.directory);
		assertThat(project.run("init")).isEqualTo("""
				Creating directory ~/revisions ...  done
				Generating ~/revisions/000000000001_create_example.sql ...  done
				Generating ~/application.properties ...  done
				Please edit the data source in ~/application.properties before proceeding.
				""");
		assertThat(project.text("application.properties")).isEqualTo("""
				# Where revisions are read from and written to.
				migrate.locations=file:revisions

				# The database that they are for.
				#spring.datasource.url=jdbc:postgresql://localhost:5432/app
				#spring.datasource.username=app
				#spring.datasource.password=
				""");
		project.withLocations("file:" + this.directory.resolve("revisions")).run("revision", "--rev-id", "b");
		assertThat(project.text("revisions/b.sql")).contains("-- down-revision: 000000000001\n");
	}

	@Test
	void usesTheSourceTreeOfAProject() {
		Project project = Project.maven(this.directory);
		assertThat(project.run("init")).isEqualTo("""
				Creating directory ~/src/main/resources/db/revisions ...  done
				Generating ~/src/main/resources/db/revisions/000000000001_create_example.sql ...  done
				Generating ~/src/main/resources/application.properties ...  done
				Please edit the data source in ~/src/main/resources/application.properties before proceeding.
				""");
		assertThat(project.text("src/main/resources/application.properties"))
			.contains("migrate.locations=db/revisions\n");
	}

	@ParameterizedTest
	@EnumSource
	void exampleRunsInEveryDatabase(SqlFlavor flavor) {
		Project project = new Project(this.directory);
		project.run("init");
		SqlRevisionFile example = SqlRevisionFile.parse(flavor, EXAMPLE, project.text("revisions/" + EXAMPLE));
		assertThat(example.upgrade()).hasSize(1);
		assertThat(example.downgrade()).hasSize(1);
	}

	@Test
	void leavesWhatIsThere() {
		Project project = Project.maven(this.directory)
			.with("src/main/resources/application.yaml", "a: b\n")
			.withRevision("src/main/resources/db/revisions/a.sql", "a");
		assertThat(project.run("init")).isEqualTo("""
				File ~/src/main/resources/db/revisions/a.sql already exists, skipping
				File ~/src/main/resources/application.yaml already exists, skipping
				""");
		assertThat(project.files()).containsExactly("pom.xml", "src/main/resources/application.yaml",
				"src/main/resources/db/revisions/a.sql");
	}

	@Test
	void tellsWhichPropertyIsMissing() {
		Project project = new Project(this.directory).with("application.properties", "a=b\n");
		assertThat(project.run("init")).endsWith("""
				File ~/application.properties already exists, skipping
				Please add migrate.locations=file:revisions to ~/application.properties before proceeding.
				""");
		assertThat(project.text("application.properties")).isEqualTo("a=b\n");
		assertThat(project.run("init", "--output", "json"))
			.isEqualTo("{\"created\":[],\"skipped\":[\"~/revisions/" + EXAMPLE + "\",\"~/application.properties\"]}\n");
	}

	@Test
	void refusesAProjectOfSeveralModules() {
		Project project = Project.maven(this.directory).with("shop/pom.xml", "");
		assertThat(project.refusal("init")).contains("'--directory DIR': shop.");
		project.run("init", "--directory", "shop");
		assertThat(project.files()).contains("shop/src/main/resources/db/revisions/" + EXAMPLE);
	}

}
