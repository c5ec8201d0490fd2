package dev.migrate.cli.author;

import java.nio.file.Path;

import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** One's own c1 and c2, and b which a colleague has added meanwhile, all after a. */
class RebaseCommandTests {

	private static final String FOLDER = "src/main/resources/db/revisions/";

	private static final String CLASS = "src/main/java/db/revisions/C2.java";

	@TempDir
	private Path directory;

	private Project project;

	@BeforeEach
	void begin() {
		this.project = Project.maven(this.directory)
			.withRevision(FOLDER + "a.sql", "a")
			.withRevision(FOLDER + "b.sql", "b", "down-revision: a")
			.withRevision(FOLDER + "c1.sql", "c1", "message: m", "down-revision:   a ")
			.with(CLASS, "@MigrationRevision(id = \"c2\", downRevisions = \"c1\") class C2 { }\n");
	}

	@Test
	void letsTheOtherHeadFollow() {
		String before = this.project.text(FOLDER + "c1.sql");
		assertThat(this.project.run("rebase", "--onto", "b", "--offline"))
			.isEqualTo("Relinking ~/src/main/resources/db/revisions/c1.sql from a to b ...  done\n");
		assertThat(this.project.text(FOLDER + "c1.sql")).isEqualTo(before.replace("   a ", "   b "));
		assertThat(this.project.text(CLASS)).contains("downRevisions = \"c1\"");
		assertThat(this.project.run("rebase", "c2", "--onto", "b", "--offline")).isEqualTo("Nothing to rebase\n");
	}

	@Test
	void changesTheAnnotationOfAClass() {
		this.project.with(CLASS, "@MigrationRevision(id = \"c2\", /* mine */ downRevisions = \"a\") class C2 { }\n");
		assertThat(this.project.run("rebase", "c2", "--onto", "b", "--offline", "--output", "json"))
			.isEqualTo("{\"moved\":[\"c2\"],\"relinked\":[{\"revision\":\"c2\",\"message\":\"\",\"parents\":[\"b\"],\"dependsOn\":[],"
					+ "\"branchLabels\":[],\"location\":\"~/src/main/java/db/revisions/C2.java\",\"created\":null}]}\n");
		assertThat(this.project.text(CLASS))
			.isEqualTo("@MigrationRevision(id = \"c2\", /* mine */ downRevisions = \"b\") class C2 { }\n");
	}

	@Test
	void makesAMergeWithWhatItFollowsNowAnOrdinaryRevision() {
		this.project.withRevision(FOLDER + "m.sql", "m", "down-revision: c2, b")
			.withRevision(FOLDER + "d.sql", "d", "down-revision: b");
		this.project.run("rebase", "m", "--onto", "d", "--offline");
		assertThat(this.project.text(FOLDER + "c1.sql")).contains("-- down-revision:   d ");
		assertThat(this.project.text(FOLDER + "m.sql")).contains("-- down-revision: c2\n");
	}

	@Test
	void asksWhichHeadIsMeant() {
		this.project.withRevision(FOLDER + "d.sql", "d", "down-revision: a");
		assertThat(this.project.refusal("rebase", "--onto", "b", "--offline")).contains("There are 2 heads besides",
				"c2, d", "'rebase REVISION --onto TARGET'");
	}

	@Test
	void refusesRevisionsWithoutASource() {
		this.project.withRevision("target/classes/db/revisions/z.sql", "z", "down-revision: a");
		assertThat(this.project.refusal("rebase", "z", "--onto", "b", "--offline"))
			.startsWith("FAILED error: Revision 'z' has no source below ~.");
	}

	@Test
	void refusesACircleOfDependencies() {
		this.project.withRevision(FOLDER + "d.sql", "d", "down-revision: b", "depends-on: c1");
		assertThat(this.project.refusal("rebase", "c2", "--onto", "d", "--offline")).startsWith("FAILED error: ")
			.contains("c1", "d");
		assertThat(this.project.text(FOLDER + "c1.sql")).contains("-- down-revision:   a ");
	}

	@Test
	void refusesWhatTheDatabaseHasApplied() throws Exception {
		Project applied = new Project(this.directory.resolve("applied"))
			.withLocations("file:" + this.directory.resolve("applied"))
			.withRevision("a.sql", "a")
			.withRevision("b.sql", "b", "down-revision: a")
			.withRevision("c.sql", "c", "down-revision: a")
			.withDatabase(PostgresServer.newest().createDatabase().dataSource());
		applied.migrator().upgrade("c");
		assertThat(applied.refusal("rebase", "c", "--onto", "b")).isEqualTo("FAILED error: The database has applied c,"
				+ " so that what they follow is history. Downgrade them first, or join the heads with 'merge'.");
		assertThat(applied.run("rebase", "b", "--onto", "c")).isEqualTo("Relinking ~/b.sql from a to c ...  done\n");
	}

}
