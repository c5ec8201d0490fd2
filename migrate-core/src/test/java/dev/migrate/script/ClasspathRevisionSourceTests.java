package dev.migrate.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.migrate.revision.RevisionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClasspathRevisionSourceTests {

	private static final String INITIALIZED = "dev.migrate.script.initialized";

	private static final String BODY = """
			{
				static { System.setProperty("dev.migrate.script.initialized", "yes"); }
				public void upgrade(Operations op) { op.execute("select 1"); }
				public void downgrade(Operations op) { }
			}""";

	@TempDir
	private Path directory;

	private SourceTree tree;

	@BeforeEach
	void prepare() {
		this.tree = new SourceTree(this.directory.resolve("classes"));
	}

	@Test
	void readWhenDirectoryHoldsBothFormsFindsThemAtAnyDepth() {
		RevisionCatalog catalog = read(bothForms().classLoader());
		assertThat(catalog.scripts()).extracting(RevisionScript::location)
			.containsExactly("db/revisions/a.sql", "db/revisions/sub/b.SQL", "db.revisions.C", "db.revisions.sub.D");
		assertThat(catalog.heads()).containsExactly(RevisionId.of("d"));
	}

	@Test
	void readWhenJarHoldsBothFormsFindsThem() {
		RevisionCatalog catalog = read(SourceTree.classLoader(bothForms().jar("a b+c.jar")));
		assertThat(ids(catalog)).containsExactly("a", "b", "c", "d");
		assertThat(run(catalog, "b")).containsExactly("create table t_b ()");
		assertThat(run(catalog, "d")).containsExactly("select 1");
	}

	@Test
	void readWhenExecutableJarHoldsThemInClassesAndLibrariesFindsThem() {
		Path library = new SourceTree(this.directory.resolve("library")).withRevision("x", "down-revision: d")
			.with("db/revisions/ü ber.sql", SourceTree.sql("y", "down-revision: x"))
			.jar("library.jar");
		RevisionCatalog catalog = read(new ExecutableJar(bothForms().jar("app.jar"), library).classLoader());
		assertThat(ids(catalog)).containsExactly("a", "b", "c", "d", "x", "y");
		assertThat(catalog.scripts()).extracting(RevisionScript::location).contains("db/revisions/ü ber.sql");
		assertThat(run(catalog, "y")).containsExactly("create table t_y ()");
		assertThat(run(catalog, "c")).containsExactly("select 1");
	}

	@Test
	void readWhenDirectoryAndJarShareTheLocationFindsBoth() {
		Path jar = new SourceTree(this.directory.resolve("other")).withRevision("x").jar("other.jar");
		ClassLoader classLoader = SourceTree.classLoader(this.tree.withRevision("a").directory(), jar);
		assertThat(ids(read(classLoader))).containsExactly("a", "x");
	}

	@Test
	void readNeitherLoadsNorInitializesAClass() {
		System.clearProperty(INITIALIZED);
		RevisionCatalog catalog = read(bothForms().classLoader());
		assertThat(catalog.digest()).isNotNull();
		assertThat(System.getProperty(INITIALIZED)).isNull();
		run(catalog, "c");
		assertThat(System.getProperty(INITIALIZED)).isEqualTo("yes");
	}

	@Test
	void readWhenLocationsOverlapCountsEachFileOnce() {
		ClassLoader classLoader = bothForms().classLoader();
		assertThat(
				ids(source(classLoader).locations("db", "db.revisions", "classpath:db/revisions/sub").build().read()))
			.containsExactly("a", "b", "c", "d");
	}

	@Test
	void readWhenLocationIsADirectoryReadsItsFiles() {
		this.tree.withRevision("a").with("db/revisions/Ignored.class", "no class");
		Path folder = this.tree.directory().resolve("db/revisions");
		List<RevisionScript> scripts = source(getClass().getClassLoader()).locations("file:" + folder)
			.build()
			.read()
			.scripts();
		assertThat(scripts).extracting(RevisionScript::location).containsExactly(folder + "/a.sql");
	}

	@Test
	void readWhenLocationIsMissingIsRefused() {
		ClassLoader classLoader = this.tree.withRevision("a").classLoader();
		assertThatExceptionOfType(MissingLocationException.class)
			.isThrownBy(() -> source(classLoader).locations("db/revisions", "db.revsions").build().read())
			.withMessage("Location 'db.revsions' of revisions does not exist. Create the folder (in src/main/resources "
					+ "for a class path location), or correct the configured locations [db/revisions, db.revsions].");
		assertThatExceptionOfType(MissingLocationException.class)
			.isThrownBy(() -> source(classLoader).locations("file:" + this.directory + "/none").build().read());
	}

	@Test
	void draftsWhenStatementsAndLocationsAreMissingFindsTheRest() {
		ClassLoader classLoader = bothForms()
			.with("db/revisions/e.sql", "-- revision: e\n-- down-revision: d\n-- migrate:upgrade\n")
			.classLoader();
		assertThat(ClasspathRevisionSource.builder()
			.locations("db/revisions", "db/later")
			.classLoader(classLoader)
			.build()
			.drafts()).extracting((script) -> script.revision().id().value()).containsExactly("a", "b", "c", "d", "e");
	}

	@Test
	void readWhenLocationIsEmptyFindsNothing() {
		RevisionCatalog catalog = read(this.tree.with("db/revisions/README.md", "soon").classLoader());
		assertThat(catalog.scripts()).isEmpty();
		assertThat(catalog.heads()).isEmpty();
		assertThat(catalog.digest()).isEqualTo(RevisionDigest.EMPTY);
	}

	@Test
	void readWhenSeveralFilesAreFaultyTellsAllOfThemInOrder() {
		this.tree.withRevision("a")
			.with("db/revisions/b.sql", "select 1;")
			.with("db/revisions/c.sql", SourceTree.sql("c").replace("drop table t_c;", ""))
			.with("db/revisions/D.class", "no class")
			.withClass("db.revisions.E", "@MigrationRevision(id = \"e\") class E { }");
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(() -> read(this.tree.classLoader()))
			.satisfies((ex) -> assertThat(ex.faults()).hasExactlyElementsOfTypes(NotAJavaRevisionException.class,
					UnreadableRevisionException.class, MissingRevisionIdException.class, MissingMarkerException.class,
					MissingDowngradeException.class));
	}

	@Test
	void readWhenTwoFilesHaveOneIdNamesBoth() {
		this.tree.withRevision("a").with("db/revisions/b.sql", SourceTree.sql("a"));
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(() -> read(this.tree.classLoader()))
			.withMessageStartingWith("Revision 'a' is kept in db/revisions/a.sql as well as in db/revisions/b.sql.");
	}

	@Test
	void readWhenPlaceholderIsUnknownIsRefusedBeforeAnythingRuns() {
		this.tree.with("db/revisions/a.sql",
				SourceTree.sql("${name}", "placeholders: true").replace(": ${name}", ": a"));
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(() -> read(this.tree.classLoader()))
			.withMessageStartingWith("Placeholder '${name}' in db/revisions/a.sql, line 4 has no value.");
		RevisionCatalog catalog = source(this.tree.classLoader()).placeholders(Map.of("name", "x")).build().read();
		assertThat(run(catalog, "a")).containsExactly("create table t_x ()");
	}

	@Test
	void readWhenClassesAreGivenAddsThemOnce() {
		ClassLoader classLoader = bothForms().withClass("other.E", revision("E", "e")).classLoader();
		assertThat(ids(source(classLoader).classNames(List.of("other.E", "db.revisions.C")).build().read()))
			.containsExactly("a", "b", "c", "d", "e");
		assertThat(source(classLoader).locations(List.of()).classes(List.of(Given.class)).build().read().scripts())
			.extracting(RevisionScript::location)
			.containsExactly(Given.class.getName());
	}

	@Test
	void readWhenGivenClassIsNoRevisionIsRefused() {
		ClassLoader classLoader = this.tree.withRevision("a").classLoader();
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(
					() -> source(classLoader).classNames(List.of("none.Such", String.class.getName())).build().read())
			.satisfies((ex) -> assertThat(ex.faults()).hasExactlyElementsOfTypes(MissingAnnotationException.class,
					UnreadableRevisionException.class));
	}

	@Test
	void readWhenFilesAreMadeAndRemovedSeesEachState() throws Exception {
		ClasspathRevisionSource source = source(this.tree.withRevision("a").classLoader()).build();
		assertThat(ids(source.read())).containsExactly("a");
		this.tree.withRevision("b", "down-revision: a");
		assertThat(ids(source.read())).containsExactly("a", "b");
		Files.delete(this.tree.directory().resolve("db/revisions/b.sql"));
		assertThat(ids(source.read())).containsExactly("a");
	}

	private SourceTree bothForms() {
		return this.tree.withRevision("a")
			.with("db/revisions/sub/b.SQL", SourceTree.sql("b", "down-revision: a"))
			.withClass("db.revisions.C", revision("C", "c\", downRevisions = \"b"))
			.withClass("db.revisions.sub.D", revision("D", "d\", downRevisions = \"c"))
			.withClass("db.revisions.Unrelated", "class Unrelated { }");
	}

	private static String revision(String name, String id) {
		return "@MigrationRevision(id = \"" + id + "\") class " + name + " implements JavaRevision " + BODY;
	}

	private static ClasspathRevisionSource.Builder source(ClassLoader classLoader) {
		return ClasspathRevisionSource.builder().classLoader(classLoader);
	}

	private static RevisionCatalog read(ClassLoader classLoader) {
		return source(classLoader).build().read();
	}

	private static List<String> ids(RevisionCatalog catalog) {
		return catalog.scripts().stream().map((script) -> script.revision().id().value()).toList();
	}

	private static List<String> run(RevisionCatalog catalog, String id) {
		RecordingOperations op = new RecordingOperations();
		catalog.scripts()
			.stream()
			.filter((script) -> script.revision().id().value().equals(id))
			.forEach((script) -> script.upgrade(op));
		return op.statements();
	}

	@MigrationRevision(id = "given", nothingToUndo = "a test")
	static class Given implements JavaRevision {

		@Override
		public void upgrade(dev.migrate.operation.Operations op) {
			op.execute("select 1");
		}

	}

}
