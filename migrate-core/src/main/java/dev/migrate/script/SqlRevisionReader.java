package dev.migrate.script;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.InvalidDefinitionException;

/** Reads one revision file, in one pass over its tokens. */
final class SqlRevisionReader {

	private enum Part {

		HEADER, UPGRADE, DOWNGRADE

	}

	private final SqlFlavor flavor;

	private final SqlLexer lexer;

	private final String location;

	private final StatementCollector collector;

	private final List<ScriptException> faults = new ArrayList<>(0);

	private final List<OpenQuestion> questions = new ArrayList<>(0);

	private final HeaderLines headers;

	private List<ScriptStatement> upgrade = List.of();

	private List<ScriptStatement> downgrade = List.of();

	private Part part = Part.HEADER;

	private int upgradeLine;

	private int downgradeLine;

	private int misplacedLine;

	private int probeLine;

	private boolean partsAreKnown = true;

	SqlRevisionReader(SqlFlavor flavor, String location, String text) {
		this.flavor = flavor;
		this.location = location;
		this.lexer = flavor.lexer(text, location);
		this.collector = new StatementCollector(flavor.grammar());
		this.headers = new HeaderLines(location, this.faults);
	}

	/** Read the file of a revision that can run. */
	SqlRevisionFile read() {
		RevisionHeader header = readHeader();
		verifyParts(header);
		return file(header);
	}

	/** Read what is kept of a revision, of which the upgrade is not. */
	SqlRevisionFile readKept() {
		return file(readHeader());
	}

	private RevisionHeader readHeader() {
		try {
			readParts();
		}
		catch (ScriptException ex) {
			this.faults.add(ex);
			throw new InvalidRevisionsException(this.faults);
		}
		return this.headers.header();
	}

	private SqlRevisionFile file(RevisionHeader header) {
		if (!this.faults.isEmpty()) {
			throw new InvalidRevisionsException(this.faults);
		}
		return new SqlRevisionFile(this.flavor, header, this.upgrade, this.downgrade);
	}

	private void readParts() {
		while (this.lexer.next()) {
			if (this.lexer.kind() == TokenKind.LINE_COMMENT) {
				comment();
			}
			else {
				this.collector.add(this.lexer);
			}
		}
		endPart();
	}

	/** A comment line is a marker, a header, or a remark. */
	private void comment() {
		HeaderLine comment = HeaderLine.of(this.lexer.between(this.lexer.start() + 2, this.lexer.end()));
		if (comment != null && comment.isMarker()) {
			marker(comment.value());
		}
		else if (comment != null && comment.isQuestion()) {
			this.questions.add(new OpenQuestion(comment.question(), this.lexer.line()));
		}
		else if (comment != null && comment.isProbe()) {
			probe(comment.probe());
		}
		else if (comment != null && comment.isBackfill()) {
			backfill(comment.backfill());
		}
		else if (this.part == Part.HEADER) {
			this.headers.add(comment, this.lexer.line());
		}
		else if (comment != null && HeaderKey.of(comment.key()) != null && !this.collector.isWithinStatement()) {
			this.faults.add(new MisplacedHeaderException(this.location, this.lexer.line(), comment.key()));
		}
	}

	private void probe(String query) {
		if (this.part == Part.HEADER || this.collector.isWithinStatement() || this.collector.hasProbe()
				|| query.isEmpty() || !this.collector.danglingBackfill().isEmpty()) {
			this.faults.add(new MisplacedProbeException(this.location, this.lexer.line()));
			return;
		}
		this.collector.probeNext(query);
		this.probeLine = this.lexer.line();
	}

	private void backfill(String directive) {
		boolean isAlone = !this.collector.isWithinStatement() && !this.collector.hasProbe()
				&& this.collector.danglingBackfill().isEmpty();
		if (this.part == Part.HEADER || directive.isEmpty() || !isAlone) {
			refuseBackfill(this.lexer.line(), directive);
		}
		else {
			this.collector.backfill(directive);
		}
	}

	private void refuseBackfill(int line, String directive) {
		this.faults.add(new InvalidHeaderException(this.location, line, "migrate:backfill", directive,
				BackfillStatement.EXPECTED));
	}

	private void verifyBackfill(ScriptStatement statement) {
		try {
			if (!statement.backfill().isEmpty()) {
				BackfillStatement.parse(this.flavor, statement);
			}
		}
		catch (InvalidDefinitionException ex) {
			refuseBackfill(statement.line(), statement.backfill());
		}
	}

	private void marker(String name) {
		int line = this.lexer.line();
		switch (name) {
			case "upgrade" -> {
				begin(Part.UPGRADE, name, this.upgradeLine);
				this.upgradeLine = line;
			}
			case "downgrade" -> {
				if (this.upgradeLine == 0) {
					refuseMarker(new MissingMarkerException(this.location, line));
					this.upgradeLine = line;
				}
				begin(Part.DOWNGRADE, name, this.downgradeLine);
				this.downgradeLine = line;
			}
			default -> refuseMarker(new InvalidHeaderException(this.location, line, "migrate", name,
					"'upgrade', 'downgrade', 'probe:' and a query, 'backfill' and a name, or 'decide:' and a question"));
		}
	}

	private void refuseMarker(ScriptException fault) {
		this.faults.add(fault);
		this.partsAreKnown = false;
	}

	private void begin(Part next, String marker, int firstLine) {
		if (firstLine > 0) {
			refuseMarker(new DuplicateMarkerException(this.location, this.lexer.line(), marker, firstLine));
		}
		endPart();
		this.part = next;
	}

	private void endPart() {
		List<ScriptStatement> statements = this.collector.finish(this.lexer);
		if (this.collector.hasProbe()) {
			this.faults.add(new MisplacedProbeException(this.location, this.probeLine));
		}
		statements.forEach(this::verifyBackfill);
		if (!this.collector.danglingBackfill().isEmpty()) {
			refuseBackfill(this.lexer.line(), this.collector.danglingBackfill());
			this.collector.backfill("");
		}
		switch (this.part) {
			case HEADER -> {
				if (!statements.isEmpty()) {
					this.misplacedLine = statements.get(0).line();
				}
			}
			case UPGRADE -> this.upgrade = statements;
			case DOWNGRADE -> this.downgrade = statements;
		}
	}

	private void verifyParts(RevisionHeader header) {
		if (this.upgradeLine == 0) {
			this.faults.add(new MissingMarkerException(this.location, 0));
			return;
		}
		if (this.misplacedLine > 0) {
			this.faults.add(new MisplacedStatementException(this.location, this.misplacedLine));
		}
		String revision = header.revision().id().value();
		this.questions.forEach(
				(question) -> this.faults.add(UndecidedRevisionException.ofSql(revision, this.location, question)));
		// What is not written may be what is to be decided.
		if (this.partsAreKnown && this.questions.isEmpty()) {
			verifyStatements(header);
		}
	}

	private void verifyStatements(RevisionHeader header) {
		boolean merge = header.revision().isMerge();
		if (this.upgrade.isEmpty() && !merge) {
			this.faults.add(new MissingUpgradeException(this.location, this.upgradeLine));
		}
		boolean emptyMerge = merge && this.upgrade.isEmpty();
		if (this.downgrade.isEmpty() && !emptyMerge && !header.explainsDowngrade()) {
			this.faults.add(new MissingDowngradeException(this.location));
		}
		verifyReasons(header);
	}

	private void verifyReasons(RevisionHeader header) {
		boolean irreversible = header.irreversible().isPresent();
		boolean nothingToUndo = header.nothingToUndo().isPresent();
		if (irreversible && nothingToUndo) {
			contradiction("the header 'irreversible'", "the header 'nothing-to-undo'");
		}
		if (!this.downgrade.isEmpty() && header.explainsDowngrade()) {
			contradiction("statements to downgrade",
					irreversible ? "the header 'irreversible'" : "the header 'nothing-to-undo'");
		}
	}

	private void contradiction(String statement, String other) {
		this.faults.add(new ContradictoryDowngradeException(this.location, statement, other));
	}

}
