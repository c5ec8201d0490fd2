package dev.migrate.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Puts tokens together to statements. */
final class StatementCollector {

	private final StatementGrammar grammar;

	private List<ScriptStatement> statements = new ArrayList<>();

	private int start = -1;

	private int end;

	private int line;

	private @Nullable String probe;

	private String backfill = "";

	StatementCollector(StatementGrammar grammar) {
		this.grammar = grammar;
	}

	/** Take the token that the lexer is at. */
	void add(SqlLexer token) {
		if (!token.kind().isSignificant()) {
			return;
		}
		if (this.grammar.ends(token)) {
			flush(token);
			return;
		}
		if (this.start < 0) {
			this.start = token.start();
			this.line = token.line();
		}
		this.end = token.end();
	}

	/** Take what tells whether the next statement has taken effect. */
	void probeNext(String query) {
		this.probe = query;
	}

	/** Return whether a probe waits for its statement. */
	boolean hasProbe() {
		return this.probe != null && !isWithinStatement();
	}

	/** Let the next statement be worked off in batches. */
	void backfill(String directive) {
		this.backfill = directive;
	}

	/** Return what was said of a statement that did not come. */
	String danglingBackfill() {
		return this.backfill;
	}

	/** Return whether a statement has begun and not ended. */
	boolean isWithinStatement() {
		return this.start >= 0;
	}

	/**
	 * End the last statement, which needs no semicolon, and return all since the last
	 * call.
	 */
	List<ScriptStatement> finish(SqlLexer lexer) {
		this.grammar.close(lexer);
		flush(lexer);
		List<ScriptStatement> finished = this.statements;
		this.statements = new ArrayList<>();
		return finished;
	}

	private void flush(SqlLexer lexer) {
		if (this.start >= 0) {
			this.statements.add(new ScriptStatement(lexer.between(this.start, this.end), this.line,
					Optional.ofNullable(this.probe), this.backfill));
			this.start = -1;
			this.probe = null;
			this.backfill = "";
		}
	}

}
