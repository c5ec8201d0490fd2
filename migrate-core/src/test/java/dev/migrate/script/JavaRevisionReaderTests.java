package dev.migrate.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import dev.migrate.revision.RevisionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JavaRevisionReaderTests {

	private static final String DOWNGRADE = "public void downgrade(Operations op) { op.execute(\"drop table t\"); }";

	@TempDir
	private Path directory;

	private SourceTree tree;

	@BeforeEach
	void prepare() {
		this.tree = new SourceTree(this.directory.resolve("classes"));
	}

	@Test
	void readWhenAnnotationSaysEverythingReadsIt() {
		RevisionEntry entry = read("""
				@MigrationRevision(id = "a1", downRevisions = { "b2", "c3" }, branchLabels = "billing",
					dependsOn = { "d4" }, message = "Add t", created = "2026-01-31", transactional = false,
					rerunnable = true, irreversible = "gone", contract = true)
				class R implements JavaRevision { public void upgrade(Operations op) { } }""");
		RevisionHeader header = entry.header();
		assertThat(entry.form()).isEqualTo(RevisionEntry.Form.JAVA);
		assertThat(entry.location()).isEqualTo("p.R");
		assertThat(header.revision().id()).hasToString("a1");
		assertThat(header.revision().downRevisions()).containsExactly(RevisionId.of("b2"), RevisionId.of("c3"));
		assertThat(header.revision().branchLabels()).containsExactly("billing");
		assertThat(header.revision().dependsOn()).containsExactly("d4");
		assertThat(header.revision().message()).isEqualTo("Add t");
		assertThat(header.created()).contains(Instant.parse("2026-01-31T00:00:00Z"));
		assertThat(header.transactional()).isFalse();
		assertThat(header.rerunnable()).isTrue();
		assertThat(header.contract()).isTrue();
		assertThat(header.irreversible()).contains("gone");
	}

	@Test
	void readWhenAnnotationSaysOnlyTheIdTakesDefaults() {
		RevisionHeader header = read(revision("op.execute(\"select 1\");")).header();
		assertThat(header.revision().isBase()).isTrue();
		assertThat(header.transactional()).isTrue();
		assertThat(header.rerunnable()).isFalse();
		assertThat(header.contract()).isFalse();
		assertThat(header.irreversible()).isEmpty();
		assertThat(header.created()).isEmpty();
	}

	@Test
	void readWhenClassIsNotAnnotatedReturnsNothing() {
		this.tree.withClass("p.R", "class R implements JavaRevision { public void upgrade(Operations op) { } }");
		assertThat(reader().read("p.R", classFile("p/R"))).isEmpty();
	}

	@Test
	void readWhenDowngradeIsInheritedAcceptsIt() {
		this.tree.withClass("p.Base", "abstract class Base implements JavaRevision { " + DOWNGRADE + " }");
		assertThat(
				read("@MigrationRevision(id = \"a\") class R extends Base { public void upgrade(Operations op) { } }")
					.location())
			.isEqualTo("p.R");
	}

	@ParameterizedTest
	@ValueSource(strings = { "class R { }", "interface R extends JavaRevision { }",
			"abstract class R implements JavaRevision { }", "class R extends java.util.ArrayList<String> { }" })
	void readWhenClassCannotRunIsRefused(String source) {
		assertThat(faults("@MigrationRevision(id = \"a\") " + source)).singleElement()
			.isInstanceOf(NotAJavaRevisionException.class)
			.extracting(Throwable::getMessage)
			.asString()
			.startsWith(
					"Class p.R carries @MigrationRevision but is not a concrete class that implements JavaRevision.");
	}

	@Test
	void readWhenNothingIsSaidAboutTheWayBackIsRefused() {
		assertThat(
				faults("""
						@MigrationRevision(id = "a") class R implements JavaRevision { public void upgrade(Operations op) { } }"""))
			.singleElement()
			.isInstanceOf(MissingDowngradeException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "irreversible = \"x\"", "nothingToUndo = \"x\"" })
	void readWhenReasonAndDowngradeContradictIsRefused(String reason) {
		assertThat(faults("@MigrationRevision(id = \"a\", " + reason + ") class R implements JavaRevision { "
				+ "public void upgrade(Operations op) { } " + DOWNGRADE + " }"))
			.singleElement()
			.isInstanceOf(ContradictoryDowngradeException.class);
	}

	@Test
	void readWhenValuesCannotBeReadTellsAllOfThem() {
		assertThat(faults("@MigrationRevision(id = \" \", created = \"now\") class R implements JavaRevision { "
				+ "public void upgrade(Operations op) { } " + DOWNGRADE + " }"))
			.hasOnlyElementsOfType(InvalidHeaderException.class)
			.extracting(Throwable::getMessage)
			.containsExactly("Header 'id' in p.R has the value ' '. Write the id of one revision.",
					"Header 'created' in p.R has the value 'now'. Write " + CreationDate.EXPECTED + ".");
	}

	@Test
	void hashWhenOnlyLayoutOfStatementsDiffersIsEqual() {
		assertThat(hash("op.execute(\"create table t (a int); -- why\"); op.execute(\"it's\\r\\n\");"))
			.isEqualTo(hash("int i = 5; op.execute(\"it's\\n\"); op.execute(\"create  table t(a int) ;\");"));
	}

	@Test
	void hashWhenCompilerConcatenatesOtherwiseIsEqual() {
		String source = revision("String s = op.toString(); op.execute(\"drop table \" + s + \" cascade \" + s);");
		String hash = read(source).statementHash();
		this.tree.withClass("p.R", source, "-XDstringConcat=inline");
		assertThat(reader().read("p.R", classFile("p/R")))
			.hasValueSatisfying((entry) -> assertThat(entry.statementHash()).isEqualTo(hash));
		this.tree.withClass("p.R", source, "-XDstringConcat=indy");
		assertThat(reader().read("p.R", classFile("p/R")))
			.hasValueSatisfying((entry) -> assertThat(entry.statementHash()).isEqualTo(hash));
	}

	@Test
	void hashWhenAnnotationDiffersIsEqual() {
		String source = revision("op.execute(\"select 1\");");
		assertThat(read(source).statementHash())
			.isEqualTo(read(source.replace("id = \"a\"", "id = \"a\", message = \"m\"")).statementHash());
	}

	@ParameterizedTest
	@ValueSource(strings = { "op.execute(\"create table t (b int)\");", "op.execute(\"create table t (a int);\" + op);",
			"Runnable r = () -> op.execute(\"select 1\"); op.execute(\"create table t (a int)\");",
			"op.execute(\"create table t (a int)\"); op.execute(\"select ' '\");" })
	void hashWhenStatementDiffersDiffers(String body) {
		assertThat(hash(body)).isNotEqualTo(hash("op.execute(\"create table t (a int)\");"));
	}

	@Test
	void readWhenSomethingIsToBeDecidedIsRefused() {
		List<ScriptException> faults = faults(revision("""

				Runnable later = () -> op.decide("Say why.");
				op.inSchema("s").decide("Say how");"""));
		assertThat(faults).hasOnlyElementsOfType(UndecidedRevisionException.class)
			.extracting(Throwable::getMessage)
			.containsExactly(
					"Revision 'a' (p.R, line 4) asks for a decision: Say why. Do what it asks, and delete the call of 'op.decide'.",
					"Revision 'a' (p.R, line 5) asks for a decision: Say how. Do what it asks, and delete the call of 'op.decide'.");
		assertThat(new InvalidRevisionsException(faults).isUnfinished()).isTrue();
	}

	@Test
	void draftMayHaveQuestionsAndNoWayBack() {
		this.tree.withClass("p.R", """
				@MigrationRevision(id = "a") class R implements JavaRevision {
					public void upgrade(Operations op) { op.decide("Say how"); }
				}""");
		JavaRevisionReader reader = JavaRevisionReader.ofDrafts(SqlFlavor.POSTGRESQL,
				ClassFiles.of(this.tree.classLoader()));
		assertThat(reader.read("p.R", classFile("p/R"))).isPresent();
	}

	private String hash(String body) {
		return read(revision(body)).statementHash();
	}

	private static String revision(String body) {
		return "@MigrationRevision(id = \"a\") class R implements JavaRevision { public void upgrade(Operations op) { "
				+ body + " } " + DOWNGRADE + " }";
	}

	private RevisionEntry read(String source) {
		this.tree.withClass("p.R", source);
		return reader().read("p.R", classFile("p/R")).orElseThrow();
	}

	private List<ScriptException> faults(String source) {
		try {
			throw new AssertionError("accepted: " + read(source));
		}
		catch (InvalidRevisionsException ex) {
			return ex.faults();
		}
	}

	private JavaRevisionReader reader() {
		return JavaRevisionReader.ofComplete(SqlFlavor.POSTGRESQL, ClassFiles.of(this.tree.classLoader()));
	}

	private byte[] classFile(String name) {
		ScriptContent content = () -> Files.readAllBytes(this.tree.directory().resolve(name + ".class"));
		return content.read(name);
	}

}
