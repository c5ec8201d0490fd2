package dev.migrate.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.Arguments;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.NamedOperation;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Probe;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Required;
import dev.migrate.script.NamedParameters;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;

/** What a revision says, made into operations that need nothing more to be known. */
abstract class SaidOperations implements Operations {

	private static final String SQL_TEXT = "SQL text";

	private final RevisionScript script;

	private final RunSettings settings;

	private final EarlierDefinitions definitions;

	private final SqlFlavor flavor;

	private final StatementSplitter splitter;

	SaidOperations(Dialect dialect, RevisionScript script, RunSettings settings, EarlierDefinitions definitions) {
		this.script = script;
		this.settings = settings;
		this.definitions = definitions;
		this.flavor = SqlFlavor.of(dialect.name());
		this.splitter = new StatementSplitter(this.flavor);
	}

	/** Note that the revision begins to say something. */
	abstract void begin(String summary);

	/** Take what the revision has said. */
	abstract void said(String summary, List<Operation> operations);

	/** Return how many statements there were so far. */
	abstract int statements();

	@Override
	public void run(Operation operation) {
		String summary = Required.value(operation, "the operation").summary();
		begin(summary);
		said(summary,
				List.of(NamedOperation.of(this.definitions.resolved(operation), this.settings.namingConvention())));
	}

	@Override
	public void execute(String sql) {
		begin(SQL_TEXT);
		List<Operation> operations = new ArrayList<>();
		for (ScriptStatement statement : split(Required.value(sql, SQL_TEXT))) {
			refuseTransactionControl(statement);
			operations.add(new ExecuteSql(SqlStatement.of(statement.sql())));
		}
		said(SQL_TEXT, operations);
	}

	@Override
	public void execute(String sql, Probe probe) {
		begin(SQL_TEXT);
		List<ScriptStatement> statements = split(Required.value(sql, SQL_TEXT));
		if (statements.size() != 1) {
			throw new ProbedTextException(statements.size(), probe);
		}
		refuseTransactionControl(statements.get(0));
		said(SQL_TEXT, List.of(new ExecuteSql(SqlStatement.of(statements.get(0).sql()),
				Optional.of(Required.value(probe, "the probe")))));
	}

	@Override
	public void execute(String sql, Map<String, ? extends @Nullable Object> parameters) {
		begin(SQL_TEXT);
		NamedParameters bound = NamedParameters.bind(this.flavor, Required.value(sql, SQL_TEXT),
				Required.value(parameters, "the parameters"));
		split(bound.sql()).forEach(this::refuseTransactionControl);
		// Without a value there is no prepared statement, and a question mark is written
		// as it is.
		String text = bound.values().isEmpty() ? sql : bound.sql();
		said(SQL_TEXT, List.of(new ExecuteSql(new SqlStatement(text, bound.values()))));
	}

	@Override
	public Arguments arguments() {
		return this.settings.arguments();
	}

	List<ScriptStatement> split(String sql) {
		return this.splitter.split(sql, this.script.location());
	}

	void refuseTransactionControl(ScriptStatement statement) {
		if (this.splitter.isTransactionControl(statement)) {
			throw new TransactionControlException(this.script.revision().id().value(), statements() + 1,
					statement.sql());
		}
	}

	boolean staysInTransaction(ScriptStatement statement) {
		return this.splitter.staysInTransaction(statement);
	}

}
