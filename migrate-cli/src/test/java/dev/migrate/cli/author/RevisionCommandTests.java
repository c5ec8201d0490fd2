package dev.migrate.cli.author;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import javax.tools.ToolProvider;

import dev.migrate.AuthoringOptions;
import dev.migrate.render.RevisionForm;
import dev.migrate.script.RevisionText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionCommandTests {

	private static final String SQL = "src/main/resources/db/revisions/";

	private static final String JAVA = "src/main/java/db/revisions/";

	@TempDir
	private Path directory;

	private Project project;

	@BeforeEach
	void begin() {
		this.project = Project.maven(this.directory);
	}

	@Test
	void writesSqlIntoTheResources() {
		assertThat(this.project.run("revision", "-m", "create customer", "--rev-id", "a1"))
			.isEqualTo("Generating ~/src/main/resources/db/revisions/a1_create_customer.sql ...  done\n");
		assertThat(this.project.text(SQL + "a1_create_customer.sql")).isEqualTo("""
				-- revision: a1
				-- message: create customer
				-- created: 2026-11-21T23:30:00Z

				-- migrate:upgrade

				-- migrate:downgrade
				""");
		assertThat(this.project.files()).containsExactly("pom.xml", SQL + "a1_create_customer.sql");
	}

	@Test
	void answersInJson() {
		this.project.withRevision(SQL + "a.sql", "a");
		assertThat(this.project.run("revision", "-m", "say \"hi\"", "--rev-id", "b", "--output", "json"))
			.isEqualTo("{\"revision\":{\"revision\":\"b\",\"message\":\"say \\\"hi\\\"\",\"parents\":[\"a\"],\"dependsOn\":[],\"branchLabels\":[],"
					+ "\"location\":\"~/src/main/resources/db/revisions/b_say_hi.sql\",\"created\":\"2026-11-21T23:30:00Z\"}}\n");
	}

	@Test
	void makesUpAnIdOfTwelveDigits() {
		assertThat(this.project.run("revision")).matches("Generating ~/" + SQL + "[0-9a-f]{12}\\.sql \\.{3}  done\n");
	}

	@Test
	void followsWhatWasWrittenWithoutABuild() {
		this.project.run("revision", "-m", "one", "--rev-id", "a");
		this.project.run("revision", "-m", "two", "--rev-id", "b", "--java");
		this.project.run("revision", "-m", "three", "--rev-id", "c");
		assertThat(this.project.text(JAVA + "Two.java")).contains("(id = \"b\", downRevisions = \"a\",");
		assertThat(this.project.text(SQL + "c_three.sql")).contains("-- down-revision: b\n");
	}

	@Test
	void followsWhatIsOnTheClassPathOnlyAndPrefersTheSource() {
		this.project.withRevision("target/classes/db/revisions/a.sql", "a")
			.withRevision("target/classes/db/revisions/b.sql", "b", "branch-labels: old")
			.withRevision(SQL + "b.sql", "b", "down-revision: a", "branch-labels: new");
		this.project.run("revision", "--head", "new@head", "--rev-id", "c");
		assertThat(this.project.text(SQL + "c.sql")).contains("-- down-revision: b\n");
	}

	@Test
	void compilesAtOnce() {
		this.project.run("revision", "-m", "override */ \\u000a \"the\"\nlist", "--rev-id", "a", "--java");
		String file = JAVA + "OverrideU000aTheList.java";
		assertThat(ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-d", this.directory.resolve("target/classes").toString(), "-proc:none",
					"-Xlint:all", "-Werror", "-cp", System.getProperty("java.class.path"),
					this.directory.resolve(file).toString()))
			.isZero();
	}

	@Test
	void namesAClassByItsIdWhereTheMessageIsTaken() {
		this.project.run("revision", "-m", "add", "--rev-id", "a", "--java");
		this.project.run("revision", "-m", "add", "--rev-id", "b", "--java");
		this.project.run("revision", "--rev-id", "c", "--java");
		assertThat(this.project.files()).containsExactly("pom.xml", JAVA + "Add.java", JAVA + "AddB.java",
				JAVA + "C.java");
	}

	@ParameterizedTest
	@ValueSource(strings = { "it's \"quoted\"", "*/ \\u002a/ \\", "two\nlines\n\n| three", "-- ${x}; %n {{header}}",
			"C:\\Users", "日本 🚀 \u202e", "-- migrate:downgrade" })
	void keepsTheMessageInBothForms(String message) {
		this.project.run("revision", "-m", message, "--rev-id", "a");
		this.project.run("revision", "-m", message, "--rev-id", "b", "--java");
		List<String> files = this.project.files();
		files.remove("pom.xml");
		assertThat(files).hasSize(2)
			.allSatisfy((file) -> assertThat(
					RevisionText.read(file, this.project.text(file)).orElseThrow().header().revision().message())
				.isEqualTo(message));
	}

	@Test
	void takesStatementsFromAFile() {
		this.project.with("index.sql", "CREATE INDEX i ON t (a);\n-- migrate:downgrade\nDROP INDEX i;\n")
			.run("revision", "-m", "index", "--rev-id", "a", "--sql-file", "index.sql");
		assertThat(this.project.text(SQL + "a_index.sql"))
			.endsWith("-- migrate:upgrade\nCREATE INDEX i ON t (a);\n\n-- migrate:downgrade\nDROP INDEX i;\n");
	}

	@Test
	void refusesStatementsThatNoDatabaseReads() {
		this.project.with("open.sql", "SELECT 'x;\n").with("header.sql", "-- message: x\nSELECT 1;\n");
		assertThat(this.project.refusal("revision", "--sql-file", "open.sql")).startsWith("FAILED error: ")
			.contains("string", "~/open.sql", "never closed");
		assertThat(this.project.refusal("revision", "--sql-file", "header.sql")).contains("'message'", "~/header.sql");
		assertThat(this.project.refusal("revision", "--sql-file", "none.sql"))
			.isEqualTo("FAILED error: ~/none.sql cannot be read: no such file. Check that it exists, that you may read"
					+ " it, and that it is in UTF-8.");
		assertThat(this.project.files()).containsExactly("header.sql", "open.sql", "pom.xml");
	}

	@Test
	void beginsBranchesWithLabelsAndDependencies() {
		this.project.run("revision", "--rev-id", "a1");
		this.project.run("revision", "--rev-id", "b1", "--head", "base", "--branch-label", "billing", "--depends-on",
				"a1", "--java");
		this.project.run("revision", "--rev-id", "b2", "--head", "billing@head", "--depends-on", "a1");
		assertThat(this.project.text(JAVA + "B1.java"))
			.contains("(id = \"b1\", branchLabels = \"billing\", dependsOn = \"a1\",");
		assertThat(this.project.text(SQL + "b2.sql")).contains("-- down-revision: b1\n-- depends-on: a1\n");
	}

	@Test
	void followsARevisionThatIsNoHeadIfSpliced() {
		this.project.run("revision", "--rev-id", "a");
		this.project.run("revision", "--rev-id", "b");
		assertThat(this.project.refusal("revision", "--rev-id", "c", "--head", "a")).isEqualTo(
				"FAILED error: Revision a is not a head, b follows it. Name a head, or add '--splice' to start a branch there.");
		this.project.run("revision", "--rev-id", "c", "--head", "a", "--splice");
		assertThat(this.project.text(SQL + "c.sql")).contains("-- down-revision: a\n");
		assertThat(this.project.refusal("revision")).startsWith("FAILED error: ").contains("b", "c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "x,y", "none", "head", "x@y" })
	void refusesAnIdBeforeAnythingIsWritten(String id) {
		this.project.run("revision", "--rev-id", "a");
		assertThat(this.project.refusal("revision", "--rev-id", id)).startsWith("FAILED error: ").contains(id);
		assertThat(this.project.files()).containsExactly("pom.xml", SQL + "a.sql");
	}

	@Test
	void refusesALabelThatIsTaken() {
		this.project.run("revision", "--rev-id", "a", "--branch-label", "x");
		assertThat(this.project.refusal("revision", "--rev-id", "b", "--branch-label", "x")).contains("'x'");
		assertThat(this.project.files()).containsExactly("pom.xml", SQL + "a.sql");
	}

	@Test
	void staysInTheFolderWhateverTheIdIs() {
		this.project.run("revision", "--rev-id", "../../x", "-m", "y");
		assertThat(this.project.files()).containsExactly("pom.xml", SQL + ".._.._x_y.sql");
	}

	@Test
	void neverReplacesAFile() {
		this.project.with(SQL + "a_x.sql", "-- revision: z\n");
		assertThat(this.project.refusal("revision", "--rev-id", "a", "-m", "x")).isEqualTo(
				"FAILED error: File ~/src/main/resources/db/revisions/a_x.sql exists already, and is left as it is."
						+ " Choose another message, or add %(rev)s to migrate.file-template.");
		assertThat(this.project.text(SQL + "a_x.sql")).isEqualTo("-- revision: z\n");
		assertThat(this.project.files()).containsExactly("pom.xml", SQL + "a_x.sql");
	}

	@Test
	void choosesTheFolderOfTheParentOrTheOneThatIsNamed() {
		this.project.withLocations("classpath:db/core", "classpath:db/billing")
			.withRevision("src/main/resources/db/billing/2025/b.sql", "b");
		this.project.run("revision", "--rev-id", "c");
		this.project.run("revision", "--rev-id", "d", "--version-path", "db/core");
		this.project.run("revision", "--rev-id", "e", "--version-path", "src/main/resources/db/billing", "--java");
		assertThat(this.project.files()).containsExactly("pom.xml", "src/main/java/db/billing/E.java",
				"src/main/resources/db/billing/2025/b.sql", "src/main/resources/db/billing/c.sql",
				"src/main/resources/db/core/d.sql");
		assertThat(this.project.refusal("revision", "--head", "base"))
			.contains("with '--version-path': classpath:db/core, classpath:db/billing.");
		assertThat(this.project.refusal("revision", "--version-path", "db/other"))
			.contains("'db/other' is no location");
	}

	@Test
	void writesIntoADirectoryOutsideOfTheClassPath() {
		Project plain = new Project(this.directory.resolve("plain")).with("x", "")
			.withLocations("file:" + this.directory.resolve("plain/revisions"));
		assertThat(plain.run("revision", "--rev-id", "a")).isEqualTo("Generating ~/revisions/a.sql ...  done\n");
		plain.run("revision", "--rev-id", "b");
		assertThat(plain.text("revisions/b.sql")).contains("-- down-revision: a\n");
		assertThat(plain.refusal("revision", "--java")).contains("is a directory, in which only SQL files count");
	}

	@Test
	void asksForTheSourceTreeWhereThereIsNone() {
		Project elsewhere = new Project(this.directory.resolve("elsewhere")).with("x", "");
		assertThat(elsewhere.refusal("revision"))
			.startsWith("FAILED error: There is no source tree in ~: revisions of db/revisions belong below src/main")
			.contains("--directory DIR");
		assertThat(elsewhere.run("revision", "--rev-id", "a", "--directory", "..")).contains("/" + SQL + "a.sql");
	}

	@Test
	void asksForTheModuleWhereThereAreSeveral() {
		this.project.with("shop/pom.xml", "").with("api/build.gradle.kts", "").with("docs/x.md", "");
		assertThat(this.project.refusal("revision")).isEqualTo("FAILED error: The project in ~ has no sources of its"
				+ " own, but modules. Name the one with the revisions with '--directory DIR': api, shop.");
		this.project.run("revision", "--rev-id", "a", "--directory", "shop");
		assertThat(this.project.files()).contains("shop/" + SQL + "a.sql");
	}

	@Test
	void usesWhatTheProjectHasChosen() {
		this.project
			.withAuthoring(new AuthoringOptions("%(year)d/%(month).2d/%(day).2d_%(slug)s_%(rev)s", 8,
					ZoneId.of("Asia/Tokyo"), RevisionForm.JAVA, "templates", Map.of()))
			.with("templates/revision.sql", "/* Ours */\n{{header}}\n-- migrate:upgrade\n{{upgrade}}\n")
			.with("templates/big.java",
					"package {{package}};\n{{imports}}\n// Ours\n{{annotation}}\nclass {{class}} {}\n");
		this.project.run("revision", "--rev-id", "a", "-m", "create customers", "--sql");
		this.project.run("revision", "--rev-id", "b", "-m", "add them", "--template", "big");
		assertThat(this.project.text(SQL + "2026/11/22_create_a.sql")).isEqualTo("""
				/* Ours */
				-- revision: a
				-- message: create customers
				-- created: 2026-11-22T08:30:00+09:00
				-- migrate:upgrade
				""");
		assertThat(this.project.text(JAVA + "_2026/_11/Revision22AddThemB.java"))
			.startsWith("package db.revisions._2026._11;\n")
			.contains("// Ours\n@MigrationRevision(id = \"b\", downRevisions = \"a\",")
			.endsWith("class Revision22AddThemB {}\n");
		assertThat(this.project.refusal("revision", "--template", "small")).isEqualTo("FAILED error: There is no"
				+ " template small.java. Use one of big.java, revision.java, revision.sql, or put it into the folder"
				+ " that migrate.templates names.");
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void refusesADirectoryThatIsReadOnly() {
		this.project.withLocations("file:/sys/revisions");
		assertThat(this.project.refusal("revision", "--rev-id", "a"))
			.startsWith("FAILED error: /sys/revisions/a.sql cannot be written: ")
			.endsWith(". Nothing was changed. Make the directory writable, or choose another one.");
	}

	@Test
	void refusesAFolderThatIsAFile() {
		this.project.with("src/main/resources/db/revisions", "");
		assertThat(this.project.refusal("revision", "--rev-id", "a"))
			.startsWith("FAILED error: ~/src/main/resources/db/revisions/a.sql cannot be written: ");
	}

	@Test
	void refusesAMessageThatTheLocaleHasGarbled() {
		assertThat(this.project.refusal("revision", "-m", "Gr\uFFFD\uFFFDe")).contains("Nothing was written.",
				"C.UTF-8");
		assertThat(this.project.files()).containsExactly("pom.xml");
	}

	@Test
	void readsTheTreeAsItIs() {
		this.project.with(SQL + "notes.txt", "--").with(JAVA + "package-info.java", "package db.revisions;");
		this.project.withRevision(SQL + "a.sql", "a").withRevision(SQL + "deep/b.sql", "a");
		assertThat(this.project.refusal("revision")).isEqualTo("FAILED error: Revision 'a' is kept in ~/" + SQL
				+ "a.sql as well as in ~/" + SQL + "deep/b.sql. Give one of them another id, or remove it.");
	}

	@Test
	void refusesWrongUsage() {
		assertThat(this.project.refusal("revision", "--java", "--sql")).startsWith("USAGE error: ");
		assertThat(this.project.refusal("revision", "--java", "--sql-file", "x")).startsWith("USAGE error: ");
		assertThat(this.project.refusal("revision", "-m")).startsWith("USAGE error: ");
		assertThat(this.project.refusal("revision", "create customer")).startsWith("USAGE error: ");
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void runsHooksInTheOrderOfTheirNames() {
		this.project.withAuthoring(hooks(Map.of("b", "sh -c 'echo two \"$1\"' sh", "a", "sed -i.bak s/one/1/ {file}")));
		this.project.run("revision", "--rev-id", "x", "-m", "one");
		assertThat(this.project.text(SQL + "x_one.sql")).contains("-- message: 1\n");
		assertThat(this.project.remarks()).isEqualTo("two ~/" + SQL + "x_one.sql\n");
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void tellsWhenAHookFailsAndKeepsTheFile() {
		this.project.withAuthoring(hooks(Map.of("check", "sh -c 'echo wrong; exit 7'")));
		assertThat(this.project.refusal("revision", "--rev-id", "x")).isEqualTo("FAILED wrong\nerror: Revision file ~/"
				+ SQL + "x.sql is written and stays, but its hook 'check' failed: it ended with exit code 7. Mend"
				+ " migrate.hooks.check.command, and run it for the file: sh -c echo wrong; exit 7 ~/" + SQL + "x.sql");
		assertThat(this.directory.resolve(SQL + "x.sql")).exists();
		this.project.withAuthoring(hooks(Map.of("check", "no-such-program {file}")));
		assertThat(this.project.refusal("revision", "--rev-id", "y"))
			.contains("hook 'check' failed: it could not be run");
	}

	@Test
	void filesAreAsReadableAsTheirFolder() throws Exception {
		this.project.run("revision", "--rev-id", "x");
		Path other = Files.writeString(this.directory.resolve("other"), "");
		assertThat(Files.getPosixFilePermissions(this.directory.resolve(SQL + "x.sql")))
			.isEqualTo(Files.getPosixFilePermissions(other));
	}

	private static AuthoringOptions hooks(Map<String, String> hooks) {
		return new AuthoringOptions("", 40, ZoneId.of("UTC"), RevisionForm.SQL, "", hooks);
	}

}
