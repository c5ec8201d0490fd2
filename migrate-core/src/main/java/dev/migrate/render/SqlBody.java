package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.script.InlinedStatement;
import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;

/** Writes operations as the statements of a file, for one database. */
public final class SqlBody {

	static final String NO_WAY_BACK = "Write the way back, or remove this line and say in the header"
			+ " why there is none (irreversible) or why none is needed (nothing-to-undo)";

	private static final int WIDTH = 117;

	/** A remark that would be taken for a line of the header. */
	private static final Pattern HEADER = Pattern.compile("[\\p{L}_-]+:.*|\\|.*");

	private final SqlFlavor flavor;

	private final SqlWords words;

	private final Function<Operation, List<SqlStatement>> statements;

	/**
	 * Create a writer.
	 * @param flavor how the database reads SQL
	 * @param words how it says values
	 * @param statements what an operation is in it
	 */
	public SqlBody(SqlFlavor flavor, SqlWords words, Function<Operation, List<SqlStatement>> statements) {
		this.flavor = flavor;
		this.words = words;
		this.statements = statements;
	}

	/**
	 * Return the statements of a file. A revision without a way back asks for one.
	 */
	public RevisionBody of(List<WrittenOperation> upgrade, List<WrittenOperation> downgrade) {
		String down = (downgrade.isEmpty() && !upgrade.isEmpty()) ? question(NO_WAY_BACK) : text(downgrade);
		return new RevisionBody(List.of(), text(upgrade), down);
	}

	private String text(List<WrittenOperation> operations) {
		List<String> parts = new ArrayList<>();
		for (WrittenOperation written : operations) {
			written.remarkLines(WIDTH).forEach((line) -> parts.add(remark(line)));
			written.question().ifPresent((question) -> parts.add(question(question)));
			this.statements.apply(written.operation()).forEach((statement) -> parts.addAll(terminated(statement)));
		}
		return String.join("\n", parts);
	}

	private static String remark(String line) {
		return (HEADER.matcher(line).matches() ? "-- * " : "-- ") + line;
	}

	private static String question(String text) {
		return "-- migrate:decide: " + text;
	}

	/** A text may be several statements, and may end in a comment that hides its end. */
	private List<String> terminated(SqlStatement statement) {
		String sql = InlinedStatement.of(this.flavor, statement, this.words).sql();
		return new StatementSplitter(this.flavor).split(sql, "an operation")
			.stream()
			.map(ScriptStatement::sql)
			.map((text) -> text + ";")
			.toList();
	}

}
