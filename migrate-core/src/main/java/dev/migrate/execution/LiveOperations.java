package dev.migrate.execution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Map;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.InferredValue;
import dev.migrate.operation.NamedOperation;
import dev.migrate.operation.NamingConvention;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Required;
import dev.migrate.script.NamedParameters;
import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Operations that take effect at once, on the session of the migration. */
final class LiveOperations implements Operations {

	private static final String SQL_TEXT = "SQL text";

	private final MigrationSession session;

	private final StepRun run;

	private final SqlFlavor flavor;

	private final StatementSplitter splitter;

	private final NamingConvention namingConvention;

	private final EarlierDefinitions definitions;

	private final CatalogLookup catalog;

	private @Nullable JdbcClient jdbc;

	LiveOperations(MigrationSession session, StepRun run, NamingConvention namingConvention,
			EarlierDefinitions definitions) {
		this.session = session;
		this.run = run;
		this.namingConvention = namingConvention;
		this.definitions = definitions;
		this.flavor = SqlFlavor.of(session.dialect().name());
		this.splitter = new StatementSplitter(this.flavor);
		this.catalog = new SessionCatalog(session.connection());
	}

	@Override
	public void execute(String sql) {
		this.run.recorder().beginOperation(SQL_TEXT);
		for (ScriptStatement statement : this.splitter.split(Required.value(sql, SQL_TEXT),
				this.run.script().location())) {
			refuseTransactionControl(statement);
			perform(new ExecuteSql(SqlStatement.of(statement.sql())));
		}
		this.run.recorder().endOperation();
	}

	@Override
	public void execute(String sql, Map<String, ? extends @Nullable Object> parameters) {
		this.run.recorder().beginOperation(SQL_TEXT);
		NamedParameters bound = NamedParameters.bind(this.flavor, Required.value(sql, SQL_TEXT),
				Required.value(parameters, "the parameters"));
		refuseTransactionControl(bound.sql());
		// Without a value there is no prepared statement, and a question mark is written
		// as it is.
		String text = bound.values().isEmpty() ? sql : bound.sql();
		perform(new ExecuteSql(new SqlStatement(text, bound.values())));
		this.run.recorder().endOperation();
	}

	@Override
	public JdbcClient jdbc() {
		if (this.jdbc == null) {
			Connection guarded = GuardedConnection.of(this.session.connection(), this.run.recorder(),
					this::refuseTransactionControl);
			this.jdbc = JdbcClient.create(new SingleConnectionDataSource(guarded, true));
		}
		return this.jdbc;
	}

	@Override
	public void run(Operation operation) {
		this.run.recorder().beginOperation(Required.value(operation, "the operation").summary());
		perform(operation);
		this.run.recorder().endOperation();
	}

	private void perform(Operation operation) {
		Operation named = NamedOperation.of(this.definitions.resolved(operation), this.namingConvention);
		for (SqlStatement statement : this.session.dialect().statements(named, this.catalog)) {
			run(statement);
		}
	}

	private void refuseTransactionControl(String sql) {
		this.splitter.split(sql, this.run.script().location()).forEach(this::refuseTransactionControl);
	}

	private void refuseTransactionControl(ScriptStatement statement) {
		if (this.splitter.isTransactionControl(statement)) {
			throw new TransactionControlException(this.run.step().revision().value(), this.run.statements() + 1,
					statement.sql());
		}
	}

	private void run(SqlStatement statement) {
		StatementRecorder recorder = this.run.recorder();
		try (Statement jdbcStatement = prepared(statement)) {
			recorder.begin(jdbcStatement);
			try {
				execute(jdbcStatement, statement);
			}
			finally {
				recorder.end();
			}
		}
		catch (SQLException ex) {
			recorder.failed(ex);
			throw new StatementFailedException(recorder.count(), statement.text(), ex);
		}
	}

	private Statement prepared(SqlStatement statement) throws SQLException {
		Connection connection = this.session.connection();
		if (statement.parameters().isEmpty()) {
			Statement plain = connection.createStatement();
			// Otherwise a driver takes braces in the text for an escape of its own.
			plain.setEscapeProcessing(false);
			return plain;
		}
		PreparedStatement prepared = connection.prepareStatement(statement.text());
		List<@Nullable Object> parameters = statement.parameters();
		for (int i = 0; i < parameters.size(); i++) {
			bind(prepared, i + 1, parameters.get(i));
		}
		return prepared;
	}

	private void bind(PreparedStatement prepared, int position, @Nullable Object value) throws SQLException {
		if (value instanceof InferredValue inferred) {
			prepared.setObject(position, inferred.value(), Types.OTHER);
		}
		else {
			prepared.setObject(position, value);
		}
	}

	private void execute(Statement jdbcStatement, SqlStatement statement) throws SQLException {
		if (jdbcStatement instanceof PreparedStatement preparedStatement) {
			preparedStatement.execute();
		}
		else {
			jdbcStatement.execute(statement.text());
		}
	}

}
