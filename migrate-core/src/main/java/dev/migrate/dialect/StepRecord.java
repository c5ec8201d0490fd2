package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import dev.migrate.failpoint.Failpoint;
import dev.migrate.operation.SqlStatement;

/**
 * What the last statement of a step found.
 *
 * @param changedRows how many rows of the version table it changed
 * @param transactionId the id of the transaction, where the database can later say what
 * became of it
 * @param sessionState the settings at the end of the step, to compare with
 * {@link Session#state()}
 */
public record StepRecord(int changedRows, Optional<String> transactionId, String sessionState) {

	/**
	 * Write a history row, then change the version table.
	 * @param sessionState the settings before that
	 */
	public static StepRecord write(Connection connection, SqlStatement history, SqlStatement versionChange,
			String sessionState) throws SQLException {
		new BoundStatement(connection, history).update();
		Failpoint.HISTORY_AFTER.reached();
		int changedRows = new BoundStatement(connection, versionChange).update();
		return new StepRecord(changedRows, Optional.empty(), sessionState);
	}

}
