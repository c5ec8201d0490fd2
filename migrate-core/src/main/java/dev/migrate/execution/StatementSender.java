package dev.migrate.execution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrate.operation.InferredValue;
import dev.migrate.operation.SqlStatement;

/**
 * Sends the statements of a revision, one at a time.
 *
 * @param session the session they run on
 * @param recorder knows which one runs
 */
record StatementSender(MigrationSession session, StatementRecorder recorder) {

	void send(SqlStatement statement) {
		try (Statement jdbcStatement = prepared(statement)) {
			this.recorder.begin(jdbcStatement);
			try {
				execute(jdbcStatement, statement);
				settle();
			}
			finally {
				this.recorder.end();
			}
		}
		catch (SQLException ex) {
			this.recorder.failed(ex);
			throw new StatementFailedException(this.recorder.count(), statement.text(), ex);
		}
	}

	// So that a failure can say exactly which statements have taken effect.
	private void settle() throws SQLException {
		if (!this.session.dialect().transactionalDdl()) {
			if (!this.session.connection().getAutoCommit()) {
				this.session.connection().commit();
			}
			this.recorder.committed();
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
