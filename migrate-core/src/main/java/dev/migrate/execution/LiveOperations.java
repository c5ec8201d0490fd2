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
import dev.migrate.operation.Backfill;
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

	private final @Nullable JournaledStep journaled;

	private final CatalogLookup catalog;

	private final StepRun run;

	private final RunBackfills backfills;

	private final List<Waiting> waiting = new ArrayList<>();

	private boolean waits;

	private @Nullable JdbcClient jdbc;

	LiveOperations(MigrationSession session, StepRun run, RunSettings settings, EarlierDefinitions definitions,
			LockRetries retries, @Nullable JournaledStep journaled, RunBackfills backfills) {
		super(session.dialect(), run.script(), settings, definitions);
		this.run = run;
		this.backfills = backfills;
		this.limits = session.limits();
		this.journaled = journaled;
		this.connection = session.connection();
		this.dialect = session.dialect();
		this.recorder = run.recorder();
		this.sender = new StatementSender(session, run, retries, new LookAhead(session, run, settings));
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
			perform(this.recorder.operation(), summary, operations);
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
			perform(each.number(), each.summary(), each.operations());
			this.recorder.endOperation();
		}
	}

	private void perform(int number, String summary, List<Operation> operations) {
		if (operations.size() == 1 && operations.get(0) instanceof Backfill backfill) {
			backfill(number, summary, backfill);
		}
		else {
			send(number, summary, operations);
		}
	}

	private void backfill(int number, String summary, Backfill backfill) {
		if (backfill.background()) {
			send(number, summary, this.backfills.registration(this.run, backfill));
		}
		else if (this.journaled != null) {
			this.journaled.resume(number, summary, backfill,
					(isBegun) -> this.backfills.workOff(this.run, backfill, isBegun));
		}
		else {
			throw new TransactionalBackfillException(this.run, backfill);
		}
	}

	private void send(int number, String summary, List<Operation> operations) {
		this.sender.lookAhead().begin(operations);
		if (this.journaled != null) {
			this.journaled.perform(number, summary, operations, this.sender);
			return;
		}
		this.sender.lookAhead().check();
		operations.stream()
			.flatMap((operation) -> this.dialect.statements(operation, this.catalog).stream())
			.forEach(this.sender::send);
	}

	@Override
	public JdbcClient jdbc() {
		finish();
		this.waits = false;
		if (this.jdbc == null) {
			if (this.journaled != null) {
				this.journaled.tookConnection();
			}
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
