package dev.migrate.execution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
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
import dev.migrate.script.NamedParameters;
import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Operations that take effect at once, on the session of the migration. Where each change
 * commits itself, they wait until the revision has said all of them or asks for a
 * connection, so that what can be refused is refused before the first of them.
 */
final class LiveOperations implements Operations {

	private static final Logger logger = LoggerFactory.getLogger(LiveOperations.class);

	private final MigrationSession session;

	private final StepRun run;

	private final SqlFlavor flavor;

	private final StatementSplitter splitter;

	private final NamingConvention namingConvention;

	private final CatalogLookup catalog;

	private final List<Operation> waiting = new ArrayList<>();

	private boolean waits;

	private @Nullable JdbcClient jdbc;

	LiveOperations(MigrationSession session, StepRun run, NamingConvention namingConvention) {
		this.session = session;
		this.run = run;
		this.namingConvention = namingConvention;
		this.flavor = SqlFlavor.of(session.dialect().name());
		this.splitter = new StatementSplitter(this.flavor);
		this.catalog = new SessionCatalog(session.connection());
		this.waits = !session.dialect().transactionalDdl();
	}

	@Override
	public void execute(String sql) {
		for (ScriptStatement statement : this.splitter.split(sql, this.run.script().location())) {
			refuseTransactionControl(statement);
			run(new ExecuteSql(SqlStatement.of(statement.sql())));
		}
	}

	@Override
	public void execute(String sql, Map<String, ? extends @Nullable Object> parameters) {
		NamedParameters bound = NamedParameters.bind(this.flavor, sql, parameters);
		this.splitter.split(bound.sql(), this.run.script().location()).forEach(this::refuseTransactionControl);
		// Without a value there is no prepared statement, and a question mark is written
		// as it is.
		String text = bound.values().isEmpty() ? sql : bound.sql();
		run(new ExecuteSql(new SqlStatement(text, bound.values())));
	}

	@Override
	public JdbcClient jdbc() {
		finish();
		this.waits = false;
		if (this.jdbc == null) {
			Connection guarded = GuardedConnection.of(this.session.connection(), this.run.recorder(), this::check);
			this.jdbc = JdbcClient.create(new SingleConnectionDataSource(guarded, true));
		}
		return this.jdbc;
	}

	@Override
	public void run(Operation operation) {
		Operation named = NamedOperation.of(operation, this.namingConvention);
		if (this.waits) {
			refuseImpossible(named);
			this.waiting.add(named);
		}
		else {
			perform(named);
		}
	}

	private void refuseImpossible(Operation operation) {
		try {
			this.session.dialect().statements(operation, new OfflineCatalog());
		}
		catch (NotKnownOfflineException ex) {
			logger.trace("Said when the operations before it have run: {}", operation);
		}
	}

	/** Run what waits. */
	void finish() {
		List<Operation> operations = List.copyOf(this.waiting);
		this.waiting.clear();
		operations.forEach(this::perform);
	}

	private void perform(Operation operation) {
		for (SqlStatement statement : this.session.dialect().statements(operation, this.catalog)) {
			run(statement);
		}
	}

	private void check(String sql) {
		for (ScriptStatement statement : this.splitter.split(sql, this.run.script().location())) {
			refuseTransactionControl(statement);
			if (!this.splitter.staysInTransaction(statement)) {
				this.run.recorder().committing();
			}
		}
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
				settle(recorder);
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

	// So that a failure can say exactly which statements have taken effect.
	private void settle(StatementRecorder recorder) throws SQLException {
		if (!this.session.dialect().transactionalDdl()) {
			if (!this.session.connection().getAutoCommit()) {
				this.session.connection().commit();
			}
			recorder.committed();
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
