package dev.migrate.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.migrate.operation.Backfill;
import dev.migrate.operation.BackfillPace;
import dev.migrate.schema.InvalidDefinitionException;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE that is worked off in batches, below a line
 * {@code -- migrate:backfill NAME background batch=MIN..MAX rest=PERCENT key=A,B}, of
 * which only the name is needed.
 */
final class BackfillStatement {

	static final String DIRECTIVE = "backfill";

	static final String EXPECTED = "the name of the backfill, then 'background', 'batch=100..5000', 'rest=50' or 'key=a,b'"
			+ " as needed, above a statement UPDATE table SET … WHERE … without more clauses";

	private static final List<String> OTHER_CLAUSES = List.of("FROM", "RETURNING", "ORDER", "LIMIT", "JOIN");

	private final ScriptStatement statement;

	private final SqlFlavor flavor;

	private final List<String> names = new ArrayList<>();

	private boolean qualified;

	private int set = -1;

	private int where = -1;

	private BackfillStatement(SqlFlavor flavor, ScriptStatement statement) {
		this.flavor = flavor;
		this.statement = statement;
		read(flavor.lexer(statement.sql(), "a statement"));
	}

	/**
	 * Return what a statement says.
	 * @throws InvalidDefinitionException if that is no backfill
	 */
	static Backfill parse(SqlFlavor flavor, ScriptStatement statement) {
		return new BackfillStatement(flavor, statement).backfill();
	}

	private void read(SqlLexer lexer) {
		int depth = 0;
		boolean first = true;
		while (lexer.next()) {
			if (!lexer.kind().isSignificant()) {
				continue;
			}
			String token = lexer.token();
			depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
			if (first) {
				require(lexer.is("UPDATE"));
				first = false;
			}
			else if (this.set < 0) {
				table(lexer);
			}
			else if (depth == 0 && this.where < 0) {
				clause(lexer);
			}
		}
		require(this.set > 0);
	}

	private void table(SqlLexer lexer) {
		if (lexer.kind() == TokenKind.WORD && lexer.is("SET")) {
			this.set = lexer.end();
		}
		else if (lexer.token().equals(".")) {
			this.qualified = true;
		}
		else {
			require(this.names.isEmpty() || this.qualified);
			this.qualified = false;
			this.names.add(name(lexer));
		}
	}

	private void clause(SqlLexer lexer) {
		require(lexer.kind() != TokenKind.WORD || OTHER_CLAUSES.stream().noneMatch(lexer::is));
		if (lexer.kind() == TokenKind.WORD && lexer.is("WHERE")) {
			this.where = lexer.start();
		}
	}

	private String name(SqlLexer lexer) {
		String token = lexer.token();
		char quote = token.charAt(0);
		if (quote == '"' || quote == '`') {
			String doubled = String.valueOf(quote).repeat(2);
			return token.substring(1, token.length() - 1).replace(doubled, String.valueOf(quote));
		}
		require(lexer.kind() == TokenKind.WORD);
		return (this.flavor == SqlFlavor.POSTGRESQL) ? token.toLowerCase(Locale.ROOT) : token;
	}

	private Backfill backfill() {
		require(this.names.size() == 1 || this.names.size() == 2);
		String sql = this.statement.sql();
		String assignments = sql.substring(this.set, (this.where < 0) ? sql.length() : this.where).strip();
		require(!assignments.isEmpty());
		String condition = (this.where < 0) ? null : sql.substring(this.where + "WHERE".length()).strip();
		return directed(new ObjectName((this.names.size() == 2) ? this.names.get(0) : null,
				this.names.get(this.names.size() - 1)), assignments, condition);
	}

	private Backfill directed(ObjectName table, String assignments, @Nullable String condition) {
		List<String> words = Arrays.asList(this.statement.backfill().split("\\s+"));
		Backfill backfill = new Backfill(words.get(0), table, assignments, condition, List.of(), BackfillPace.DEFAULT,
				false);
		for (String word : words.subList(1, words.size())) {
			backfill = directed(backfill, word);
		}
		return backfill;
	}

	private Backfill directed(Backfill backfill, String word) {
		String value = word.substring(word.indexOf('=') + 1);
		if (word.equals("background")) {
			return backfill.inBackground();
		}
		if (word.matches("batch=\\d{1,9}\\.\\.\\d{1,9}")) {
			String[] bounds = value.split("\\.\\.", -1);
			return backfill.batch(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]));
		}
		if (word.matches("rest=\\d{1,6}")) {
			return backfill.rest(Integer.parseInt(value));
		}
		require(word.startsWith("key=") && !value.isEmpty());
		return backfill.key(value.split(",", -1));
	}

	private static void require(boolean condition) {
		if (!condition) {
			throw new InvalidDefinitionException(EXPECTED);
		}
	}

}
