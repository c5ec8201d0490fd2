package dev.migrate.script;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionIndexTests {

	@TempDir
	private Path directory;

	private SourceTree tree;

	@BeforeEach
	void prepare() {
		this.tree = new SourceTree(this.directory.resolve("classes"));
	}

	@Test
	void writeWritesWhatARestartNeedsFirst() throws Exception {
		this.tree.withRevision("a").withRevision("b", "down-revision: a").withRevision("c").indexed();
		List<String> lines = Files.readAllLines(index());
		assertThat(lines).hasSize(9)
			.startsWith("migrate-revisions\t4", "locations\tdb/revisions", "count\t3", "heads\tb\tc");
		assertThat(lines.get(4)).matches("digest\t[0-9a-f]{64}");
	}

	@Test
	void writeWhenNothingChangedWritesTheSameBytes() throws Exception {
		byte[] first = Files.readAllBytes(everything().indexed().directory().resolve(RevisionIndex.PATH));
		assertThat(Files.readAllBytes(this.tree.indexed().directory().resolve(RevisionIndex.PATH))).isEqualTo(first);
	}

	@Test
	void writeWhenRevisionsAreFaultyIsRefused() {
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> this.tree.with("db/revisions/a.sql", "select 1").indexed());
		assertThatExceptionOfType(MissingLocationException.class).isThrownBy(() -> this.tree.indexed("db/none"));
		assertThatExceptionOfType(InvalidLocationException.class).isThrownBy(() -> this.tree.indexed("file:/opt"));
	}

	@Test
	void mainWritesTheIndexOfTheGivenLocations() throws Exception {
		this.tree.withRevision("a");
		RevisionIndexer.main(new String[] { this.tree.directory().toString() });
		assertThat(Files.readAllLines(index())).contains("locations\tdb/revisions");
		RevisionIndexer.main(new String[] { this.tree.directory().toString(), "db" });
		assertThat(Files.readAllLines(index())).contains("locations\tdb");
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> RevisionIndexer.main(new String[0]));
	}

	@Test
	void readWhenIndexedGivesTheSameAsASearch() {
		RevisionCatalog searched = read(everything().jar("searched.jar"));
		RevisionCatalog indexed = read(this.tree.indexed().jar("indexed.jar"));
		assertThat(indexed).isInstanceOf(IndexedCatalog.class);
		assertThat(searched).isInstanceOf(ScannedCatalog.class);
		assertThat(indexed.heads()).isEqualTo(searched.heads());
		assertThat(indexed.digest()).isEqualTo(searched.digest());
		assertThat(entries(indexed)).isEqualTo(entries(searched)).hasSize(5);
		assertThat(statements(indexed)).isEqualTo(statements(searched)).hasSize(5);
	}

	@Test
	void readWhenExecutableJarIsIndexedNeedsNoSearch() {
		everything().indexed();
		RevisionCatalog catalog = read(new ExecutableJar(this.tree.jar("app.jar")).classLoader());
		assertThat(catalog).isInstanceOf(IndexedCatalog.class);
		assertThat(entries(catalog)).hasSize(5);
		assertThat(statements(catalog)).hasSize(5);
	}

	@Test
	void readWhenLibraryOfExecutableJarIsIndexedNeedsNoSearch() {
		Path library = everything().indexed().jar("library.jar");
		Path app = new SourceTree(this.directory.resolve("app")).with("application.properties", "").jar("app.jar");
		RevisionCatalog catalog = read(new ExecutableJar(app, library).classLoader());
		assertThat(catalog).isInstanceOf(IndexedCatalog.class);
		assertThat(statements(catalog)).hasSize(5);
	}

	@Test
	void readWhenNothingIsPendingNeedsTheFirstLinesOnly() throws Exception {
		this.tree.withRevision("a").indexed();
		Files.writeString(index(), Files.readString(index()).replace("\nSQL\t", "\nbroken\t"));
		RevisionCatalog catalog = read(this.tree.jar("a.jar"));
		assertThat(catalog.heads()).containsExactly(RevisionId.of("a"));
		assertThat(catalog.digest()).isEqualTo(
				RevisionDigest.EMPTY.toggle(RevisionId.of("a"), read(searched()).scripts().get(0).statementHash()));
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(catalog::scripts)
			.satisfies((ex) -> assertThat(ex.faults()).singleElement().isInstanceOf(InvalidIndexException.class))
			.withMessageContaining("line 7 is damaged");
	}

	@Test
	void readWhenGivenClassesAreInTheIndexOpensNothingElse() {
		Path jar = everything().indexed().jar("a.jar");
		ReadingLog log = new ReadingLog(jar);
		RevisionCatalog catalog = given(log, "db.revisions.D");
		assertThat(catalog).isInstanceOf(IndexedCatalog.class);
		assertThat(catalog.heads()).isEqualTo(read(jar).heads());
		assertThat(catalog.digest()).isEqualTo(read(jar).digest());
		assertThat(catalog.scripts()).hasSize(5);
		assertThat(log.opened()).isEmpty();
	}

	@Test
	void readWhenGivenClassesAreInAnExecutableJarOpensNothingElse() {
		everything().indexed();
		ClassLoader classLoader = new ExecutableJar(this.tree.jar("app.jar")).classLoader();
		RevisionCatalog catalog = given(classLoader, "db.revisions.D");
		assertThat(catalog).isInstanceOf(IndexedCatalog.class);
		assertThat(catalog.heads()).isEqualTo(read(classLoader).heads());
		assertThat(catalog.digest()).isEqualTo(read(classLoader).digest());
		assertThat(catalog.scripts()).hasSize(5);
	}

	@Test
	void readWhenAGivenClassIsInTheIndexCreatesItAsItIsToldTo() {
		ClassLoader classLoader = SourceTree.classLoader(everything().indexed().jar("a.jar"));
		List<String> created = new ArrayList<>();
		RevisionCatalog catalog = ClasspathRevisionSource.builder()
			.classLoader(classLoader)
			.placeholders(Map.of("x", "y"))
			.classNames(List.of("db.revisions.D"))
			.factory((type) -> {
				created.add(type.getName());
				return RevisionFactory.byConstructor().create(type);
			})
			.build()
			.read();
		assertThat(statements(catalog)).hasSize(5);
		assertThat(created).containsExactly("db.revisions.D");
	}

	@Test
	void readWhenAGivenClassIsNotInTheIndexOpensOnlyThat() {
		ReadingLog log = new ReadingLog(everything().indexed().withClass("other.E", """
				@MigrationRevision(id = "e", downRevisions = "d", nothingToUndo = "none")
				class E implements JavaRevision {
					public void upgrade(Operations op) { op.execute("select 4"); }
				}""").jar("a.jar"));
		RevisionCatalog catalog = given(log, "db.revisions.D", "other.E");
		assertThat(catalog).isInstanceOf(IndexedCatalog.class);
		assertThat(log.opened()).containsExactly("other/E.class");
		RevisionCatalog searched = ScannedCatalog.of(catalog.scripts());
		assertThat(catalog.scripts()).hasSize(6);
		assertThat(catalog.heads()).isEqualTo(searched.heads()).contains(RevisionId.of("e"));
		assertThat(catalog.digest()).isEqualTo(searched.digest());
	}

	@Test
	void readWhenAGivenClassDependsOnMoreReadsTheLines() {
		ReadingLog log = new ReadingLog(everything().indexed().withClass("other.E", """
				@MigrationRevision(id = "e", downRevisions = "d", dependsOn = "x", nothingToUndo = "none")
				class E implements JavaRevision {
					public void upgrade(Operations op) { op.execute("select 4"); }
				}""").jar("a.jar"));
		RevisionCatalog catalog = given(log, "other.E");
		assertThat(catalog).isInstanceOf(ScannedCatalog.class);
		assertThat(catalog.scripts()).hasSize(6);
		assertThat(log.opened()).containsOnly("other/E.class");
	}

	@Test
	void readWhenAGivenClassIsElsewhereThanItsIndexReadsTheLines() {
		Path jar = this.tree.withRevision("a").indexed().jar("a.jar");
		SourceTree other = new SourceTree(this.directory.resolve("other")).withClass("db.revisions.E", """
				@MigrationRevision(id = "e", downRevisions = "a", nothingToUndo = "none")
				class E implements JavaRevision {
					public void upgrade(Operations op) { op.execute("select 4"); }
				}""");
		RevisionCatalog catalog = ClasspathRevisionSource.builder()
			.classLoader(SourceTree.classLoader(jar))
			.classes(List.of(SourceTree.loaded(other.classLoader(), "db.revisions.E")))
			.build()
			.read();
		assertThat(catalog.heads()).containsExactly(RevisionId.of("e"));
		assertThat(catalog.scripts()).hasSize(2);
	}

	@Test
	void readWhenIndexListsTooFewIsRefused() throws Exception {
		this.tree.withRevision("a").indexed();
		Files.writeString(index(), Files.readString(index()).replace("count\t1", "count\t2"));
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> read(this.tree.jar("a.jar")).scripts())
			.withMessageContaining("it lists 1 revisions instead of 2");
	}

	@Test
	void readWhenHeaderIsDamagedIsRefused() throws Exception {
		this.tree.withRevision("a").indexed();
		Files.writeString(index(), RevisionIndex.VERSION + "\nlocations\tdb/revisions\ncount\tmany\n");
		assertThatExceptionOfType(InvalidIndexException.class).isThrownBy(() -> read(this.tree.jar("a.jar")));
	}

	@Test
	void readWhenIndexIsOfAnotherVersionSearches() throws Exception {
		this.tree.withRevision("a").indexed();
		Files.writeString(index(), "migrate-revisions\t1\nwho knows");
		assertThat(read(this.tree.jar("a.jar"))).isInstanceOf(ScannedCatalog.class)
			.satisfies((catalog) -> assertThat(catalog.scripts()).hasSize(1));
	}

	@Test
	void readWhenDirectoryHoldsAStaleIndexSearches() {
		this.tree.withRevision("a").indexed().withRevision("b", "down-revision: a");
		RevisionCatalog catalog = read(this.tree.classLoader());
		assertThat(catalog.heads()).containsExactly(RevisionId.of("b"));
		assertThat(catalog.scripts()).hasSize(2);
	}

	@Test
	void readWhenOtherRevisionsJoinComputesHeadsOfAll() {
		Path jar = this.tree.withRevision("a").indexed().jar("a.jar");
		SourceTree other = new SourceTree(this.directory.resolve("other")).withRevision("b", "down-revision: a");
		RevisionCatalog catalog = read(SourceTree.classLoader(jar, other.directory()));
		assertThat(catalog.heads()).containsExactly(RevisionId.of("b"));
		assertThat(catalog.scripts()).hasSize(2);
	}

	@Test
	void readWhenLocationIsPartOfTheIndexedTakesItsLinesOnly() {
		this.tree.withRevision("a")
			.with("db/revisions/sub/b.sql", SourceTree.sql("b"))
			.with("db/other/c.sql", SourceTree.sql("c"))
			.indexed("db/revisions", "db/other");
		ClassLoader classLoader = SourceTree.classLoader(this.tree.jar("a.jar"));
		assertThat(source(classLoader, "db/revisions/sub").heads()).containsExactly(RevisionId.of("b"));
		assertThat(source(classLoader, "db.other", "db/revisions")).isInstanceOf(IndexedCatalog.class);
		assertThat(source(classLoader, "db").scripts()).hasSize(3);
		assertThat(source(classLoader, "db", "db/other").scripts()).hasSize(3);
	}

	@Test
	void lineWhenTextHasSeparatorsComesBackAsItWas() {
		String text = "a\tb,c\\d\ne\r\\t";
		SqlRevisionFile file = SqlRevisionFile.parse(SqlFlavor.POSTGRESQL, "x.sql", SourceTree.sql("a"));
		RevisionHeader header = file.header();
		RevisionEntry entry = new RevisionEntry(RevisionEntry.Form.SQL, text,
				new RevisionHeader(new dev.migrate.revision.Revision(RevisionId.of(text),
						List.of(RevisionId.of(text), RevisionId.of("b")), List.of(text), List.of("b", text), text),
						header.created(), false, true, true, java.util.Optional.of(text), java.util.Optional.of(text),
						List.of(text, "b"), true),
				file.statementHash());
		String line = IndexLine.of(entry).toString();
		assertThat(line).doesNotContain("\n", "\r");
		assertThat(IndexLine.parse(line)).isEqualTo(entry);
	}

	private SourceTree everything() {
		return this.tree.withRevision("a", "branch-labels: x, y", "created: 2026-01-31", "message: A, b\tand \\c")
			.withRevision("b", "down-revision: a", "transactional: false", "rerunnable: true", "placeholders: true")
			.with("db/revisions/sub/c d%.sql",
					"-- revision: c\n-- down-revision: a\n-- depends-on: z\n-- irreversible: gone, really\n"
							+ "-- migrate:upgrade\nselect 1")
			.with("db/revisions/z.sql", "-- revision: z\n-- nothing-to-undo: no\n-- migrate:upgrade\nselect 2")
			.withClass("db.revisions.D", """
					@MigrationRevision(id = "d", downRevisions = { "b", "c" }, nothingToUndo = "none")
					class D implements JavaRevision {
						public void upgrade(Operations op) { op.execute("select 3"); }
					}""");
	}

	private Path index() {
		return this.tree.directory().resolve(RevisionIndex.PATH);
	}

	private Path searched() throws Exception {
		Files.delete(index());
		return this.tree.jar("searched.jar");
	}

	private static RevisionCatalog read(Path jar) {
		return read(SourceTree.classLoader(jar));
	}

	private static RevisionCatalog read(ClassLoader classLoader) {
		return source(classLoader, "db/revisions");
	}

	private static RevisionCatalog source(ClassLoader classLoader, String... locations) {
		return ClasspathRevisionSource.builder()
			.classLoader(classLoader)
			.locations(locations)
			.placeholders(Map.of("x", "y"))
			.build()
			.read();
	}

	private static RevisionCatalog given(ClassLoader classLoader, String... classNames) {
		return ClasspathRevisionSource.builder()
			.classLoader(classLoader)
			.placeholders(Map.of("x", "y"))
			.classNames(List.of(classNames))
			.build()
			.read();
	}

	private static List<RevisionEntry> entries(RevisionCatalog catalog) {
		return catalog.scripts().stream().map((script) -> ((StoredScript) script).entry()).toList();
	}

	private static List<String> statements(RevisionCatalog catalog) {
		RecordingOperations op = new RecordingOperations();
		catalog.scripts().forEach((script) -> script.upgrade(op));
		return op.statements();
	}

	/**
	 * Remembers which files it was asked to open; an index and a jar are opened by
	 * others.
	 */
	private static final class ReadingLog extends ClassLoader {

		private final List<String> opened = new ArrayList<>();

		ReadingLog(Path jar) {
			super(SourceTree.classLoader(jar));
		}

		@Override
		public @Nullable InputStream getResourceAsStream(String name) {
			this.opened.add(name);
			return super.getResourceAsStream(name);
		}

		List<String> opened() {
			return this.opened;
		}

	}

}
