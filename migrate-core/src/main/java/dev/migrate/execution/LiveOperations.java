package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrate.contention.SessionLimits;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.Dialect;
import dev.migrate.operation.Operation;
import dev.migrate.script.ScriptStatement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Operations that take effect at once, on the session of the migration. Where each change
 * commits itself, they wait until the revision has said all of them or asks for a
 * connection, so that what can be refused is refused before the first of them.
 */
final class LiveOperations extends SaidOperations {

	private static final Logger logger = LoggerFactory.getLogger(LiveOperations.class);

	private final Connection connection;

	private final Dialect dialect;

	private final StatementRecorder recorder;

	private final StatementSender sender;

	private final SessionLimits limits;

	private final CatalogLookup catalog;

	private final List<Waiting> waiting = new ArrayList<>();

	private boolean waits;

	private @Nullable JdbcClient jdbc;

	LiveOperations(MigrationSession session, StepRun run, RunSettings settings, EarlierDefinitions definitions,
			LockRetries retries) {
		super(session.dialect(), run.script(), settings, definitions);
		this.limits = session.limits();
		this.connection = session.connection();
		this.dialect = session.dialect();
		this.recorder = run.recorder();
		this.sender = new StatementSender(session, run, retries);
		this.catalog = new SessionCatalog(this.connection);
		this.waits = !this.dialect.transactionalDdl();
	}

	@Override
	void begin(String summary) {
		this.recorder.beginOperation(summary);
	}

	@Override
	void said(String summary, List<Operation> operations) {
		if (this.waits) {
			operations.forEach(this::refuseImpossible);
			this.waiting.add(new Waiting(this.recorder.operation(), summary, operations));
		}
		else {
			operations.forEach(this::perform);
		}
		this.recorder.endOperation();
	}

	private void refuseImpossible(Operation operation) {
		try {
			this.dialect.statements(operation, new OfflineCatalog());
		}
		catch (NotKnownOfflineException ex) {
			logger.trace("Said when the operations before it have run: {}", operation);
		}
	}

	/** Run what waits. */
	void finish() {
		List<Waiting> operations = List.copyOf(this.waiting);
		this.waiting.clear();
		for (Waiting each : operations) {
			this.recorder.resumeOperation(each.number(), each.summary());
			each.operations().forEach(this::perform);
			this.recorder.endOperation();
		}
	}

	private void perform(Operation operation) {
		this.dialect.statements(operation, this.catalog).forEach(this.sender::send);
	}

	@Override
	public JdbcClient jdbc() {
		finish();
		this.waits = false;
		if (this.jdbc == null) {
			Connection guarded = GuardedConnection.of(this.connection, this.recorder, this::check);
			this.jdbc = JdbcClient.create(new SingleConnectionDataSource(guarded, true));
		}
		return this.jdbc;
	}

	private void check(String sql) {
		try {
			this.limits.before(sql);
		}
		catch (SQLException ex) {
			throw new StatementFailedException(this.recorder.count() + 1, sql, ex);
		}
		for (ScriptStatement statement : split(sql)) {
			refuseTransactionControl(statement);
			if (!staysInTransaction(statement)) {
				this.recorder.committing();
			}
		}
	}

	@Override
	int statements() {
		return this.recorder.count();
	}

	/**
	 * What was said and has not run yet.
	 *
	 * @param number its number in the revision
	 * @param summary what it is about
	 * @param operations the operations
	 */
	private record Waiting(int number, String summary, List<Operation> operations) {

	}

}
