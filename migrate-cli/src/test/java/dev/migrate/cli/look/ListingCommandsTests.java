package dev.migrate.cli.look;

import dev.migrate.cli.command.Need;
import dev.migrate.cli.testing.Typist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lines of Alembic 1.20 for the same revisions, but for the order where it has none.
 */
class ListingCommandsTests {

	private final Typist typist = Typist.with(revision("a1aa").message("create accounts"),
			revision("a2aa<a1aa").message("add email"), revision("b1bb<a2aa#billing").message("invoices"),
			revision("b2bb<b1bb").message("invoice lines"), revision("c1cc<a2aa").message("audit log"),
			revision("m1mm<b2bb,c1cc").message("merge\n\nBoth are wanted.").created("2026-01-31T10:15:00Z"),
			revision("m2mm<m1mm").message("after merge"), revision("n1nn#net,lan").message("network"),
			revision("n2nn<n1nn~a2aa").message("hosts"), revision("p1pp~n2nn").message("ops uses net"));

	@Test
	void heads() {
		assertAnswer("""
				m2mm (billing) (head)
				n2nn (lan, net) (effective head)
				p1pp (head)
				""", "heads");
	}

	@Test
	void headsThatNothingDependsOn() {
		assertAnswer("""
				m2mm (billing) (head)
				p1pp (head)
				""", "heads", "--resolve-dependencies");
	}

	@Test
	void headsVerbose() {
		assertAnswer("""
				Rev: m2mm (head)
				Parent: m1mm
				Branch names: billing
				Path: test:m2mm

				    after merge

				Rev: n2nn (head)
				Parent: n1nn
				Also depends on: a2aa
				Branch names: lan, net
				Path: test:n2nn

				    hosts

				Rev: p1pp (head)
				Parent: <base>
				Also depends on: n2nn
				Path: test:p1pp

				    ops uses net

				""", "heads", "-v");
	}

	@Test
	void headsForPrograms() {
		assertAnswer(
				"""
						{"heads":[{"revision":"m2mm","message":"after merge","parents":["m1mm"],"dependsOn":[],"branchLabels":[],\
						"location":"test:m2mm","created":null,"contract":false,"labels":["billing"],"marks":["head"]},\
						{"revision":"p1pp","message":"ops uses net","parents":[],"dependsOn":["n2nn"],"branchLabels":[],\
						"location":"test:p1pp","created":null,"contract":false,"labels":[],"marks":["head"]}]}
						""",
				"heads", "--resolve-dependencies", "--output", "json");
	}

	@Test
	void branches() {
		assertAnswer("""
				a2aa (branchpoint)
				     -> b1bb (billing)
				     -> c1cc

				""", "branches");
	}

	@Test
	void branchesVerbose() {
		assertAnswer("""
				Rev: a2aa (branchpoint)
				Parent: a1aa
				Branches into: b1bb, c1cc
				Path: test:a2aa

				    add email

				     -> b1bb (billing), invoices
				     -> c1cc, audit log

				""", "branches", "--verbose");
	}

	@Test
	void branchesForPrograms() {
		assertThat(this.typist.type("branches", "--output=json").out())
			.startsWith("{\"branches\":[{\"revision\":\"a2aa\",")
			.contains("\"marks\":[\"branchpoint\"],\"branchesInto\":[{\"revision\":\"b1bb\",");
	}

	@Test
	void history() {
		assertAnswer("""
				m1mm -> m2mm (billing) (head), after merge
				b2bb, c1cc -> m1mm (billing) (mergepoint), merge
				b1bb -> b2bb (billing), invoice lines
				a2aa -> b1bb (billing), invoices
				a2aa -> c1cc, audit log
				<base> (n2nn) -> p1pp (head), ops uses net
				n1nn (a2aa) -> n2nn (lan, net) (effective head), hosts
				<base> -> n1nn (lan, net), network
				a1aa -> a2aa (branchpoint), add email
				<base> -> a1aa, create accounts
				""", "history");
	}

	@Test
	void historyOfARangeIncludesBothEnds() {
		assertAnswer("""
				b1bb -> b2bb (billing), invoice lines
				a2aa -> b1bb (billing), invoices
				""", "history", "-r", "b1bb:b2bb");
	}

	@Test
	void historyVerboseShowsWholeMessages() {
		assertAnswer("""
				Rev: m1mm (mergepoint)
				Merges: b2bb, c1cc
				Branch names: billing
				Path: test:m1mm

				    merge
				   \s
				    Both are wanted.
				   \s
				    Create Date: 2026-01-31T10:15:00Z

				""", "history", "-r", "m1mm:m1mm", "-v");
	}

	@Test
	void historyOnFortyColumns() {
		assertThat(this.typist.columns(40).type("history", "-r", "a2aa:m1mm").out()).isEqualTo("""
				b2bb, c1cc -> m1mm (billing) (mergepoint)
				    merge
				b1bb -> b2bb (billing), invoice lines
				a2aa -> b1bb (billing), invoices
				a2aa -> c1cc, audit log
				a1aa -> a2aa (branchpoint), add email
				""");
	}

	@Test
	void historyOnATerminalHasColours() {
		assertThat(this.typist.inColour().type("history", "-r", "c1cc:c1cc").out())
			.isEqualTo("\u001b[2ma2aa -> \u001b[0m\u001b[1mc1cc\u001b[0m, audit log\n");
	}

	@Test
	void historyOfNoRangeIsRefused() {
		Typist.Answer answer = this.typist.type("history", "-r", "b1bb");
		assertThat(answer.code()).isOne();
		assertThat(answer.err()).startsWith("error: ").contains("b1bb");
	}

	@Test
	void show() {
		assertAnswer("""
				Rev: a2aa (branchpoint)
				Parent: a1aa
				Branches into: b1bb, c1cc
				Path: test:a2aa

				    add email

				""", "show", "a2aa");
	}

	@Test
	void showCountsDownFromTheHeads() {
		assertThat(this.typist.type("show", "billing@-1").out()).startsWith("Rev: m1mm (mergepoint)\n");
	}

	@Test
	void showOfTheBaseIsNothing() {
		assertAnswer("", "show", "base");
	}

	@Test
	void showOfNoSuchRevisionSaysWhatToDo() {
		Typist.Answer answer = this.typist.type("show", "zzzz", "--output=json");
		assertThat(answer.code()).isOne();
		assertThat(answer.err()).isEqualTo(
				"error: No revision or branch label is called 'zzzz' or starts so. 'history' lists all revisions.\n");
		assertThat(answer.out()).startsWith("{\"error\":{\"type\":\"UnknownRevision\",\"message\":\"No revision");
	}

	@Test
	void unknownOptionIsNoTarget() {
		Typist.Answer answer = this.typist.type("show", "--verbosely");
		assertThat(answer.code()).isEqualTo(2);
		assertThat(answer.err()).startsWith("error: Unknown option: '--verbosely'\n")
			.endsWith("Run 'migrate show --help' to see what there is.\n");
	}

	@Test
	void messagesCannotCommandATerminal() {
		Typist hostile = Typist.with(revision("a").message("\u001b[2J\u0007first\r\nline"));
		assertThat(hostile.type("history").out()).isEqualTo("<base> -> a (head), [2J first line\n");
		assertThat(hostile.type("show", "a").out()).contains("     [2J first\n    line\n").doesNotContain("\u001b");
	}

	@Test
	void noRevisionsAreNoLines() {
		assertThat(Typist.with().type("heads").out()).isEmpty();
		assertThat(Typist.with().type("history").out()).isEmpty();
		assertThat(Typist.with().type("branches").out()).isEmpty();
		assertThat(Typist.with().type("graph").out()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "heads", "branches", "history", "history -r a1aa:", "show a1aa", "graph",
			"validate --offline" })
	void revisionsAloneNeedNoDatabase(String command) {
		assertThat(this.typist.type(command.split(" ")).need()).isEqualTo(Need.REVISIONS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "history -i", "history -r current:", "history -r :current", "show current", "graph -i",
			"current", "status", "plan", "validate" })
	void whatAsksWhereTheDatabaseIsNeedsIt(String command) {
		Typist.Answer answer = this.typist.type(command.split(" "));
		assertThat(answer.need()).isEqualTo(Need.DATABASE);
		assertThat(answer.err()).contains("error: ");
		assertThat(answer.code()).isNotZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "heads", "branches", "history", "show", "current", "status", "plan", "validate", "graph" })
	void helpHasExamples(String command) {
		assertThat(this.typist.type(command, "--help").out()).startsWith("Usage: migrate " + command)
			.contains("--output=FORMAT", "Examples:\n  migrate " + command);
	}

	private void assertAnswer(String lines, String... command) {
		Typist.Answer answer = this.typist.type(command);
		assertThat(answer.out()).isEqualTo(lines);
		assertThat(answer.err()).isEmpty();
		assertThat(answer.code()).isZero();
	}

}
