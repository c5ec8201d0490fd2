package dev.migrate.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.Dialect;
import dev.migrate.operation.NamedOperation;
import dev.migrate.operation.NamingConvention;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.SqlStatement;
import dev.migrate.script.InlinedStatement;
import dev.migrate.script.NamedParameters;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Operations that are written down rather than run. */
final class ScriptOperations implements Operations {

	private final Dialect dialect;

	private final RevisionScript script;

	private final NamingConvention namingConvention;

	private final SqlFlavor flavor;

	private final CatalogLookup catalog = new OfflineCatalog();

	private final List<String> statements = new ArrayList<>();

	ScriptOperations(Dialect dialect, RevisionScript script, NamingConvention namingConvention) {
		this.dialect = dialect;
		this.script = script;
		this.namingConvention = namingConvention;
		this.flavor = SqlFlavor.of(dialect.name());
	}

	/** Return what was written down. */
	List<String> statements() {
		return this.statements;
	}

	@Override
	public void run(Operation operation) {
		Operation named = NamedOperation.of(operation, this.namingConvention);
		for (SqlStatement statement : this.dialect.statements(named, this.catalog)) {
			this.statements.add(InlinedStatement.of(this.flavor, statement, this.dialect.words()).sql());
		}
	}

	@Override
	public void execute(String sql) {
		StatementSplitter splitter = new StatementSplitter(this.flavor);
		for (ScriptStatement statement : splitter.split(sql, this.script.location())) {
			if (splitter.isTransactionControl(statement)) {
				throw new TransactionControlException(this.script.revision().id().value(), this.statements.size() + 1,
						statement.sql());
			}
			this.statements.add(statement.sql());
		}
	}

	@Override
	public void execute(String sql, Map<String, ? extends @Nullable Object> parameters) {
		NamedParameters bound = NamedParameters.bind(this.flavor, sql, parameters);
		String text = bound.values().isEmpty() ? sql : bound.sql();
		SqlStatement statement = new SqlStatement(text, bound.values());
		execute(InlinedStatement.of(this.flavor, statement, this.dialect.words()).sql());
	}

	@Override
	public JdbcClient jdbc() {
		throw new NotKnownOfflineException("the rows that revision '%s' (%s) reads by jdbc()"
			.formatted(this.script.revision().id(), this.script.location()));
	}

}
