package dev.migrate.execution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrate.contention.RetrySchedule;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SqlFault;
import dev.migrate.operation.InferredValue;
import dev.migrate.operation.SqlStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementWords;

/**
 * Sends the statements of a revision, one at a time.
 *
 * @param session the session they run on
 * @param run the revision that says them
 * @param retries tries again those that are a transaction of their own
 * @param lookAhead looks for rows that don't fit before the statements of a change
 */
record StatementSender(MigrationSession session, StepRun run, LockRetries retries, LookAhead lookAhead) {

	// A build that fails leaves its remnant behind, so it isn't simply started again.
	static final Set<String> LEAVE_REMNANTS = Set.of("CONCURRENTLY");

	void send(SqlStatement statement) {
		send(statement, false, () -> {
		});
	}

	/**
	 * Send a statement of a revision that commits in parts.
	 * @param together whether one transaction holds it and what is done about it
	 * @param done what is done about it once it has run
	 */
	void send(SqlStatement statement, boolean together, Runnable done) {
		RetrySchedule schedule = this.retries.begin();
		while (!isSent(statement, together, done, schedule)) {
			recorder().repeat();
		}
	}

	private boolean isSent(SqlStatement statement, boolean together, Runnable done, RetrySchedule schedule) {
		try {
			this.session.limits().before(statement.text());
			run(statement, together, done);
			return true;
		}
		catch (SQLException ex) {
			recorder().failed(ex);
			StatementFailedException failure = new StatementFailedException(recorder().count(), statement.text(), ex);
			if (!mayBeRepeated(statement, ex)) {
				throw failure;
			}
			if (!this.retries.pause(this.run, schedule, failure)) {
				throw this.retries.givenUp(this.run, schedule, failure);
			}
			return false;
		}
	}

	private void run(SqlStatement statement, boolean together, Runnable done) throws SQLException {
		Connection connection = this.session.connection();
		boolean opened = together && connection.getAutoCommit();
		if (!opened) {
			run(statement, done);
			return;
		}
		connection.setAutoCommit(false);
		try {
			run(statement, done);
			commit();
			recorder().committed();
		}
		catch (SQLException | StatementFailedException ex) {
			// What is left of the transaction must not be committed when its mode
			// changes.
			connection.rollback();
			connection.setAutoCommit(true);
			throw ex;
		}
		connection.setAutoCommit(true);
	}

	private void run(SqlStatement statement, Runnable done) throws SQLException {
		try (Statement jdbcStatement = prepared(statement)) {
			recorder().begin(jdbcStatement);
			try {
				execute(jdbcStatement, statement);
				done.run();
				settle();
			}
			finally {
				recorder().end();
			}
		}
	}

	private boolean mayBeRepeated(SqlStatement statement, SQLException failure) {
		Dialect dialect = this.session.dialect();
		return !this.run.transactional() && recorder().isAlone() && LockRetries.isLocked(dialect, failure)
				&& !StatementWords.of(SqlFlavor.of(dialect.name()), statement.text()).includeAny(LEAVE_REMNANTS);
	}

	private StatementRecorder recorder() {
		return this.run.recorder();
	}

	private void commit() throws SQLException {
		try {
			this.session.connection().commit();
		}
		catch (SQLException ex) {
			if (this.session.dialect().faultOf(ex) == SqlFault.CONNECTION_LOST
					|| !this.session.connection().isValid(1)) {
				// What became of it is in the journal.
				throw new CommitUnansweredException(this.run.step().revision(), Optional.empty(), ex);
			}
			throw ex;
		}
	}

	// So that a failure can say exactly which statements have taken effect.
	private void settle() throws SQLException {
		if (!this.session.dialect().transactionalDdl() && !this.session.connection().getAutoCommit()) {
			commit();
		}
		if (this.session.connection().getAutoCommit() || !this.session.dialect().transactionalDdl()) {
			recorder().committed();
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
