package dev.migrate.script;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.migrate.revision.RevisionId;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class SqlRevisionFileTests {

	private static final String BODY = "-- migrate:upgrade\ncreate table t (a int);\n-- migrate:downgrade\ndrop table t;\n";

	@Test
	void parseWhenHeaderSaysEverythingReadsIt() {
		RevisionHeader header = parse("""
				-- Copyright: see https://example.org/licence
				/* and a remark */
				-- revision: a1
				-- down-revision: b2, c3
				-- branch-labels: billing,  core
				-- depends-on: d4, core
				-- message: Add t: a table, and more

				-- created: 2026-01-31T10:15:00Z
				-- transactional: false
				-- rerunnable: true
				-- placeholders: true
				-- contract: true
				""".replace("-- Copyright:", "-- Copyright,") + BODY).header();
		assertThat(header.revision().id()).hasToString("a1");
		assertThat(header.revision().downRevisions()).containsExactly(RevisionId.of("b2"), RevisionId.of("c3"));
		assertThat(header.revision().branchLabels()).containsExactly("billing", "core");
		assertThat(header.revision().dependsOn()).containsExactly("d4", "core");
		assertThat(header.revision().message()).isEqualTo("Add t: a table, and more");
		assertThat(header.created()).contains(Instant.parse("2026-01-31T10:15:00Z"));
		assertThat(header.transactional()).isFalse();
		assertThat(header.rerunnable()).isTrue();
		assertThat(header.placeholders()).isTrue();
		assertThat(header.contract()).isTrue();
	}

	@Test
	void parseWhenValueIsContinuedReadsAllItsLines() {
		RevisionHeader header = parse("""
				-- revision: a1
				-- message: Add t
				-- |
				-- |   for: the indented
				-- |and | others
				-- created: 2026-01-31
				-- a remark
				-- | of two lines
				""" + BODY).header();
		assertThat(header.revision().message()).isEqualTo("Add t\n\n  for: the indented\nand | others");
		assertThat(header.created()).contains(Instant.parse("2026-01-31T00:00:00Z"));
	}

	@Test
	void parseWhenHeaderSaysOnlyTheIdTakesDefaults() {
		RevisionHeader header = parse("-- revision: a1\n" + BODY).header();
		assertThat(header.revision().isBase()).isTrue();
		assertThat(header.revision().message()).isEmpty();
		assertThat(header.created()).isEmpty();
		assertThat(header.transactional()).isTrue();
		assertThat(header.rerunnable()).isFalse();
		assertThat(header.placeholders()).isFalse();
		assertThat(header.contract()).isFalse();
		assertThat(header.irreversible()).isEmpty();
		assertThat(header.nothingToUndo()).isEmpty();
	}

	@Test
	void parseWhenDownRevisionIsNoneIsABase() {
		assertThat(parse("-- revision: a1\n-- down-revision: none\n" + BODY).header().revision().isBase()).isTrue();
	}

	@Test
	void parseWhenCreatedIsADateTakesItsBeginning() {
		assertThat(parse("-- revision: a1\n-- created: 2026-01-31\n" + BODY).header().created())
			.contains(Instant.parse("2026-01-31T00:00:00Z"));
	}

	@Test
	void parseReadsBothPartsWithTheLinesOfTheFile() {
		SqlRevisionFile file = parse("-- revision: a1\n" + BODY);
		assertThat(file.upgrade()).containsExactly(new ScriptStatement("create table t (a int)", 3));
		assertThat(file.downgrade()).containsExactly(new ScriptStatement("drop table t", 5));
	}

	@Test
	void parseWhenFileHasByteOrderMarkAndCarriageReturnsReadsTheSame() {
		SqlRevisionFile file = parse("-- revision: a1\n" + BODY);
		assertThat(parse(("\uFEFF-- revision: a1\n" + BODY).replace("\n", "\r\n"))).isEqualTo(file);
	}

	@Test
	void parseWhenMarkerIsQuotedIsNoMarker() {
		SqlRevisionFile file = parse("""
				-- revision: a1
				--migrate: upgrade
				select $$
				-- migrate:downgrade
				$$, '
				-- migrate:downgrade' /*
				-- migrate:downgrade */;
				-- migrate:downgrade
				select 2""");
		assertThat(file.upgrade()).hasSize(1);
		assertThat(file.downgrade()).extracting(ScriptStatement::sql).containsExactly("select 2");
	}

	@Test
	void parseWhenLastStatementHasNoSemicolonEndsItAtTheMarker() {
		assertThat(parse("-- revision: a\n-- migrate:upgrade\nselect 1\n-- migrate:downgrade\nselect 2").upgrade())
			.containsExactly(new ScriptStatement("select 1", 3));
	}

	@Test
	void parseGivesAProbeToTheStatementBelowIt() {
		assertThat(parse("""
				-- revision: a1
				-- migrate:upgrade
				select 1;
				-- migrate:probe: select 'a;b' = b
				-- A remark.
				select 2;
				select 3;
				-- migrate:downgrade
				-- migrate:probe: select false
				select 4""")).satisfies((file) -> {
			assertThat(file.upgrade()).containsExactly(new ScriptStatement("select 1", 3),
					new ScriptStatement("select 2", 6, Optional.of("select 'a;b' = b")),
					new ScriptStatement("select 3", 7));
			assertThat(file.downgrade()).extracting(ScriptStatement::probe)
				.containsExactly(Optional.of("select false"));
		});
	}

	@Test
	void parseWhenMergeIsEmptyIsAccepted() {
		SqlRevisionFile file = parse("-- revision: a1\n-- down-revision: b2, c3\n-- migrate:upgrade\n");
		assertThat(file.upgrade()).isEmpty();
		assertThat(file.downgrade()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- irreversible: the column is gone", "-- nothing-to-undo: rows were only cleaned" })
	void parseWhenReasonIsGivenNeedsNoDowngrade(String reason) {
		assertThat(parse("-- revision: a1\n" + reason + "\n-- migrate:upgrade\nselect 1;\n-- migrate:downgrade\n")
			.downgrade()).isEmpty();
	}

	@Test
	void statementHashCountsTheUpgradeOnly() {
		String hash = parse("-- revision: a1\n" + BODY).statementHash();
		assertThat(parse("-- revision: b2\n-- message: m\n" + BODY.replace("drop table t", "drop table if exists t"))
			.statementHash()).isEqualTo(hash);
		assertThat(parse("-- revision: a1\n" + BODY.replace("a int", "b int")).statementHash()).isNotEqualTo(hash);
	}

	@Test
	void parseWhenSomethingIsToBeDecidedSaysWhatAndWhere() {
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> SqlRevisionFile.parse(SqlFlavor.POSTGRESQL, "x.sql", """
					-- revision: a1
					-- migrate:decide: Say who may.
					-- migrate:upgrade
					-- migrate:decide:   Say what a is
					UPDATE t SET a = /* value */ WHERE a IS NULL;
					-- migrate:downgrade
					"""))
			.satisfies((ex) -> assertThat(ex.isUnfinished()).isTrue())
			.satisfies((ex) -> assertThat(ex.faults()).extracting(Throwable::getMessage)
				.containsExactly(
						"Revision 'a1' (x.sql, line 2) asks for a decision: Say who may. Do what it asks, and delete the line '-- migrate:decide'.",
						"Revision 'a1' (x.sql, line 4) asks for a decision: Say what a is. Do what it asks, and delete the line '-- migrate:decide'."));
	}

	@Test
	void parseWhenACommentWithinAStatementReadsAsAHeaderIsNone() {
		SqlRevisionFile file = SqlRevisionFile.parse(SqlFlavor.POSTGRESQL, "x.sql", """
				-- revision: a1
				-- migrate:upgrade
				SELECT
				-- message: not of the revision
				1;
				-- migrate:downgrade
				SELECT 2;
				""");
		assertThat(file.upgrade()).hasSize(1);
	}

	@Nested
	class Refusals {

		@Test
		void parseWhenKeyIsUnknownIsRefused() {
			refused("-- revision: a1\n-- down-revison: b\n" + BODY, UnknownHeaderException.class).hasMessage(
					"Header 'down-revison' in x.sql, line 2 is unknown. Correct the key (one of revision, down-revision, "
							+ "branch-labels, depends-on, message, created, transactional, rerunnable, placeholders, "
							+ "irreversible, nothing-to-undo, requires-backfill, contract), or write a remark below the line '-- migrate:upgrade'.");
		}

		@Test
		void parseWhenKeyIsGivenTwiceIsRefused() {
			refused("-- revision: a1\n-- message: b\n-- message: c\n" + BODY, DuplicateHeaderException.class)
				.hasMessageStartingWith("Header 'message' in x.sql, line 3 was already given in line 2.");
		}

		@Test
		void parseWhenIdIsMissingIsRefused() {
			refused(BODY, MissingRevisionIdException.class).hasMessageStartingWith("Revision file x.sql has no id.")
				.hasMessageContaining("-- revision: <id>");
		}

		@Test
		void parseWhenUpgradeMarkerIsMissingIsRefused() {
			refused("-- revision: a1\nselect 1;\n", MissingMarkerException.class)
				.hasMessageStartingWith("No line '-- migrate:upgrade' is in x.sql.");
			refused("-- revision: a1\n-- migrate:downgrade\nselect 1;\n", MissingMarkerException.class)
				.hasMessageStartingWith("No line '-- migrate:upgrade' stands above that in x.sql, line 2.");
		}

		@Test
		void parseWhenMarkerIsGivenTwiceIsRefused() {
			refused("-- revision: a1\n-- migrate:upgrade\nselect 1;\n" + BODY, DuplicateMarkerException.class)
				.hasMessageStartingWith("The line '-- migrate:upgrade' in x.sql, line 4 was already given in line 2.");
			refused("-- revision: a1\n" + BODY + "-- migrate:downgrade\nselect 1;", DuplicateMarkerException.class)
				.hasMessageStartingWith(
						"The line '-- migrate:downgrade' in x.sql, line 6 was already given in line 4.");
		}

		@Test
		void parseWhenMarkerIsUnknownIsRefused() {
			refused("-- revision: a1\n-- migrate:upgrade\nselect 1;\n-- migrate:downgrad\nselect 2",
					InvalidHeaderException.class)
				.hasMessage(
						"Header 'migrate' in x.sql, line 4 has the value 'downgrad'. Write 'upgrade', 'downgrade', 'probe:' and a query, 'backfill' and a name, or 'decide:' and a question.");
		}

		@Test
		void parseWhenStatementStandsAboveTheMarkerIsRefused() {
			refused("-- revision: a1\n\nselect 1;\n" + BODY, MisplacedStatementException.class).hasMessageStartingWith(
					"The statement in x.sql, line 3 stands above the line '-- migrate:upgrade' and would never run.");
		}

		@ParameterizedTest
		@ValueSource(strings = { "-- migrate:probe: select 1\n-- migrate:upgrade\nselect 1;\n",
				"-- migrate:upgrade\nselect -- migrate:probe: select 1\n 1;\n",
				"-- migrate:upgrade\n-- migrate:probe: select 1\n-- migrate:probe: select 1\nselect 1;\n",
				"-- migrate:upgrade\n-- migrate:probe:\nselect 1;\n",
				"-- migrate:upgrade\nselect 1;\n-- migrate:probe: select 1\n" })
		void parseWhenProbeBelongsToNoStatementIsRefused(String text) {
			refused("-- revision: a1\n" + text + "-- migrate:downgrade\nselect 2;", MisplacedProbeException.class)
				.hasMessageContaining("belongs to no statement, or has no query");
		}

		@Test
		void parseWhenHeaderStandsAmongStatementsIsRefused() {
			refused("-- revision: a1\n" + BODY + "-- irreversible: x", MisplacedHeaderException.class)
				.hasMessageStartingWith("Header 'irreversible' in x.sql, line 6 stands among the statements");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				textBlock = """
						transactional: yes    | Header 'transactional' in x.sql, line 2 has the value 'yes'. Write 'true' or 'false'.
						rerunnable:           | Header 'rerunnable' in x.sql, line 2 has the value ''. Write 'true' or 'false'.
						placeholders: TRUE    | Header 'placeholders' in x.sql, line 2 has the value 'TRUE'. Write 'true' or 'false'.
						created: yesterday    | Header 'created' in x.sql, line 2 has the value 'yesterday'. Write a date such as 2026-01-31 or an instant such as 2026-01-31T10:15:00Z.
						created: 2026-02-30   | Header 'created' in x.sql, line 2 has the value '2026-02-30'. Write a date such as 2026-01-31 or an instant such as 2026-01-31T10:15:00Z.
						down-revision: a,, b  | Header 'down-revision' in x.sql, line 2 has the value 'a,, b'. Write ids separated by commas, or 'none' for a base.
						down-revision:        | Header 'down-revision' in x.sql, line 2 has the value ''. Write ids separated by commas, or 'none' for a base.
						branch-labels: a,     | Header 'branch-labels' in x.sql, line 2 has the value 'a,'. Write names separated by commas, or leave the line out.
						irreversible:         | Header 'irreversible' in x.sql, line 2 has the value ''. Write the reason.
						nothing-to-undo:      | Header 'nothing-to-undo' in x.sql, line 2 has the value ''. Write the reason.
						""")
		void parseWhenValueCannotBeReadIsRefused(String header, String message) {
			InvalidRevisionsException refusal = refusal("-- revision: a1\n-- " + header + "\n" + BODY);
			assertThat(refusal.faults()).first().asInstanceOf(type(InvalidHeaderException.class)).satisfies((fault) -> {
				assertThat(fault).hasMessage(message);
				assertThat(fault.line()).isEqualTo(2);
			});
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "a, b" })
		void parseWhenIdIsNotOneNameIsRefused(String id) {
			refused("-- revision: " + id + "\n" + BODY, InvalidHeaderException.class)
				.hasMessageEndingWith("has the value '" + id + "'. Write the id of one revision.");
		}

		@Test
		void parseWhenDowngradeIsEmptyWithoutReasonIsRefused() {
			refused("-- revision: a1\n-- migrate:upgrade\nselect 1;\n-- migrate:downgrade\n-- later\n;",
					MissingDowngradeException.class)
				.hasMessageStartingWith("Revision script x.sql has no way back. Write its downgrade, or say in "
						+ "'irreversible' why there is none, or in 'nothing-to-undo'");
			refused("-- revision: a1\n-- down-revision: b, c\n-- migrate:upgrade\nselect 1;\n",
					MissingDowngradeException.class);
		}

		@Test
		void parseWhenUpgradeIsEmptyIsRefused() {
			refused("-- revision: a1\n-- migrate:upgrade\n-- nothing\n;\n-- migrate:downgrade\nselect 1",
					MissingUpgradeException.class)
				.hasMessageStartingWith("The upgrade in x.sql, line 2 holds no statement.");
		}

		@Test
		void parseWhenReasonsAndStatementsContradictIsRefused() {
			refused("-- revision: a1\n-- irreversible: no\n" + BODY, ContradictoryDowngradeException.class).hasMessage(
					"Revision script x.sql has statements to downgrade as well as the header 'irreversible'. Keep the one that holds.");
			refused("-- revision: a1\n-- nothing-to-undo: no\n" + BODY, ContradictoryDowngradeException.class);
			refused("-- revision: a1\n-- nothing-to-undo: no\n-- irreversible: no\n-- migrate:upgrade\nselect 1",
					ContradictoryDowngradeException.class);
		}

		@Test
		void parseWhenSqlIsUnterminatedTellsTheLineOfTheFile() {
			refused("-- revision: a1\n-- migrate:upgrade\nselect 'a;\n-- migrate:downgrade\n",
					UnterminatedSqlException.class)
				.hasMessageStartingWith("The string that begins in x.sql, line 3 is never closed.");
		}

		@Test
		void parseWhenBytesAreNotUtf8IsRefusedWithTheirPosition() {
			byte[] content = ("-- revision: é\n-- " + "x".repeat(4) + "?\n" + BODY).getBytes(StandardCharsets.UTF_8);
			content[23] = (byte) 0xE9;
			assertThatExceptionOfType(InvalidRevisionsException.class)
				.isThrownBy(() -> SqlRevisionFile.parse(SqlFlavor.POSTGRESQL, "x.sql", content))
				.withMessage("Revision file x.sql is not valid UTF-8 at byte 23. Save it as UTF-8.");
		}

		@Test
		void parseWhenReplacementCharacterIsWrittenIsAccepted() {
			byte[] content = ("-- revision: a\uFFFD\n" + BODY).getBytes(StandardCharsets.UTF_8);
			assertThat(SqlRevisionFile.parse(SqlFlavor.POSTGRESQL, "x.sql", content).header().revision().id())
				.hasToString("a\uFFFD");
		}

		@Test
		void parseWhenThereAreSeveralFaultsTellsAllOfThem() {
			assertThat(refusal("-- revison: a\n-- transactional: x\n-- migrate:upgrade\n"))
				.hasMessageStartingWith("There are 5 faults in revision scripts:")
				.extracting(InvalidRevisionsException::faults)
				.satisfies((faults) -> assertThat(faults).hasExactlyElementsOfTypes(UnknownHeaderException.class,
						MissingRevisionIdException.class, InvalidHeaderException.class, MissingUpgradeException.class,
						MissingDowngradeException.class));
		}

		private AbstractThrowableAssert<?, ?> refused(String text, Class<? extends ScriptException> fault) {
			List<ScriptException> faults = refusal(text).faults();
			assertThat(faults).hasSize(1);
			assertThat(faults.get(0).location()).isEqualTo("x.sql");
			return assertThat(faults.get(0)).isInstanceOf(fault);
		}

		private InvalidRevisionsException refusal(String text) {
			try {
				parse(text);
			}
			catch (InvalidRevisionsException ex) {
				return ex;
			}
			throw new AssertionError("accepted: " + text);
		}

	}

	private static SqlRevisionFile parse(String text) {
		return SqlRevisionFile.parse(SqlFlavor.POSTGRESQL, "x.sql", text);
	}

}
