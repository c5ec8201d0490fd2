package dev.migrate.execution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrate.contention.RetrySchedule;
import dev.migrate.dialect.Dialect;
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
 */
record StatementSender(MigrationSession session, StepRun run, LockRetries retries) {

	// A build that fails leaves its remnant behind, so it isn't simply started again.
	private static final Set<String> LEAVE_REMNANTS = Set.of("CONCURRENTLY");

	void send(SqlStatement statement) {
		RetrySchedule schedule = this.retries.begin();
		while (!isSent(statement, schedule)) {
			recorder().repeat();
		}
	}

	private boolean isSent(SqlStatement statement, RetrySchedule schedule) {
		try {
			this.session.limits().before(statement.text());
			run(statement);
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

	private void run(SqlStatement statement) throws SQLException {
		try (Statement jdbcStatement = prepared(statement)) {
			recorder().begin(jdbcStatement);
			try {
				execute(jdbcStatement, statement);
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

	// So that a failure can say exactly which statements have taken effect.
	private void settle() throws SQLException {
		if (!this.session.dialect().transactionalDdl() && !this.session.connection().getAutoCommit()) {
			this.session.connection().commit();
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
