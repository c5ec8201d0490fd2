package dev.migrate.script;

import java.util.List;
import java.util.stream.Stream;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionTextTests {

	private static final String CLASS = " class C implements JavaRevision { }";

	@Test
	void readWhenStatementsAreNotWrittenYetReadsTheHeaderOfSql() {
		assertThat(revision("x.sql", "-- revision: b\n-- down-revision: a\n-- message: m\n\n-- migrate:upgrade\n"))
			.isEqualTo(new Revision(RevisionId.of("b"), ids("a"), List.of(), List.of(), "m"));
	}

	@Test
	void readWhenMarkerIsReachedLooksNoFurther() {
		assertThat(revision("x.sql", "-- revision: b\n-- migrate:upgrade\n-- message: no\nselect 'open").message())
			.isEmpty();
	}

	@Test
	void checkStatementsTellsTheFaultsOfAllSources() {
		List<RevisionText> sources = Stream.of("a", "b")
			.map((id) -> text(id + ".sql", "-- revision: " + id + "\n-- irreversible: no\n-- migrate:upgrade\n"))
			.toList();
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> RevisionText.checkStatements(sources))
			.withMessageContainingAll("a.sql, line 3 holds no statement", "b.sql, line 3 holds no statement");
	}

	@Test
	void checkStatementsWhenOneDatabaseUnderstandsThemFindsNothing() {
		RevisionText.checkStatements(List.of(text("x.sql",
				"-- revision: x\n-- irreversible: no\n-- migrate:upgrade\nINSERT INTO t VALUES ('it\\'s');\n")));
	}

	@Test
	void readWhenRemarksAreThoseOfMariaDbReadsTheHeader() {
		assertThat(revision("x.SQL", "# Don't ask\n-- revision: b\n").id()).isEqualTo(RevisionId.of("b"));
	}

	@Test
	void readWhenHeaderIsWrongIsRefused() {
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> RevisionText.read("x.sql", "-- message: m\n"))
			.withMessageContaining("x.sql");
	}

	@Test
	void readWhenSourceIsJavaReadsTheAnnotation() {
		Revision revision = revision("C.java", """
				package a;
				// @MigrationRevision(id = "no")
				/* @MigrationRevision(id = "no") */
				@SuppressWarnings({ "a)", "b" })
				@dev.migrate.script.MigrationRevision(id = "b", downRevisions = { "a", "c", },
						branchLabels = "core", dependsOn = {}, message = "Say \\"hi\\", " // first half
								+ "then\\u0020go", created = "2026-01-31", transactional = false)
				""" + CLASS);
		assertThat(revision)
			.isEqualTo(new Revision(RevisionId.of("b"), ids("a,c"), List.of(), List.of("core"), "Say \"hi\", then go"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "@Deprecated class C { }", "@MigrationRevision(id = IDS.get(0, (\")\")))",
			"@MigrationRevision(id = \"a\", downRevisions = A)", "@MigrationRevision(id = \"a\" + B)",
			"String s = \"@MigrationRevision(id = 1)\";", "char c = '\"'; // @MigrationRevision(id = \"a\")", "@",
			"\"" })
	void readWhenOnlyACompilerCouldTellFindsNothing(String source) {
		assertThat(RevisionText.read("C.java", source)).isEmpty();
	}

	@Test
	void readWhenOtherAttributesAreComputedReadsTheRest() {
		assertThat(
				revision("C.java", "@MigrationRevision(message = M.of(\"a\", 1), id = \"a\", downRevisions = \"b\")"))
			.isEqualTo(new Revision(RevisionId.of("a"), ids("b"), List.of(), List.of(), ""));
	}

	@Test
	void readWhenStringIsNoJavaIsRefused() {
		assertThatExceptionOfType(UnreadableRevisionException.class)
			.isThrownBy(() -> RevisionText.read("C.java", "@MigrationRevision(id = \"\\q\")"))
			.withMessageContaining("C.java");
	}

	@ParameterizedTest
	@CsvSource(
			delimiter = '|', value = { "-- down-revision: a  |c|-- down-revision: c  ",
					"--down-revision:a,b|c,d|--down-revision:c, d", "-- down-revision: a||-- down-revision: none" },
			ignoreLeadingAndTrailingWhitespace = false)
	void withDownRevisionsChangesTheValueOnly(String line, String ids, String changed) {
		String text = "-- revision: x\r\n%s\r\n-- message: m\r\n-- migrate:upgrade\r\n-- remark: x\r\n";
		assertThat(relinked("x.sql", text.formatted(line), ids)).isEqualTo(text.formatted(changed));
	}

	@Test
	void withDownRevisionsWhenThereWereNoneAddsALine() {
		assertThat(relinked("x.sql", "-- revision: x\r\n-- message: m\r\n", "a"))
			.isEqualTo("-- revision: x\r\n-- down-revision: a\r\n-- message: m\r\n");
		assertThat(relinked("x.sql", "-- revision: x\n", "a")).isEqualTo("-- revision: x\n-- down-revision: a\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "downRevisions = \"a\", message = \"m\"|c|downRevisions = \"c\", message = \"m\"",
					"downRevisions = { \"a\", /* b */ \"b\" }|c|downRevisions = \"c\"",
					"downRevisions=\"a\" |c,d|downRevisions={ \"c\", \"d\" } ",
					"downRevisions = \"a\"||downRevisions = {}" })
	void withDownRevisionsChangesTheAttributeOnly(String attributes, String ids, String changed) {
		String text = "/** @MigrationRevision */\n@MigrationRevision(id = \"x\",\n\t\t%s)\n" + CLASS;
		assertThat(relinked("C.java", text.formatted(attributes), ids)).isEqualTo(text.formatted(changed));
	}

	@Test
	void withDownRevisionsWhenThereWereNoneAddsTheAttribute() {
		assertThat(relinked("C.java", "@MigrationRevision(message = \"m\", id = \"x\")" + CLASS, "a"))
			.isEqualTo("@MigrationRevision(message = \"m\", id = \"x\", downRevisions = \"a\")" + CLASS);
	}

	private static Revision revision(String file, String text) {
		return text(file, text).header().revision();
	}

	private static RevisionText text(String file, String text) {
		return RevisionText.read(file, text).orElseThrow();
	}

	private static String relinked(String file, String text, String ids) {
		String relinked = text(file, text).withDownRevisions(ids(ids));
		assertThat(revision(file, relinked).downRevisions()).isEqualTo(ids(ids));
		return relinked;
	}

	private static List<RevisionId> ids(String ids) {
		return (ids == null) ? List.of() : Stream.of(ids.split(",")).map(RevisionId::of).toList();
	}

}
