package dev.migrate.execution;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.RowDemands;
import dev.migrate.dialect.UnfitRows;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Operation;
import dev.migrate.operation.TableOperation;
import dev.migrate.schema.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for rows that a change can't be made with before the change locks their table. A
 * table that the revision has created or locked itself is left to the change: to look at
 * it would only keep others waiting.
 */
final class LookAhead {

	private static final Logger logger = LoggerFactory.getLogger(LookAhead.class);

	private final MigrationSession session;

	private final StepRun run;

	private final RunSettings settings;

	private final RowDemands demands;

	private final Set<ObjectName> held = new HashSet<>();

	private List<UnfitRows> next = List.of();

	LookAhead(MigrationSession session, StepRun run, RunSettings settings) {
		this.session = session;
		this.run = run;
		this.settings = settings;
		this.demands = new RowDemands(session.dialect().words());
	}

	/** Note what comes next, whether it is still to be run or not. */
	void begin(List<Operation> operations) {
		List<UnfitRows> unfit = new ArrayList<>();
		List<TableOperation> changes = operations.stream()
			.filter(TableOperation.class::isInstance)
			.map(TableOperation.class::cast)
			.toList();
		changes.forEach((change) -> unfit.addAll(change.accept(this.demands)));
		this.run.recorder().demand(unfit);
		this.next = unfit.stream().filter((rows) -> !this.held.contains(rows.table())).toList();
		changes.stream().filter(this::holds).forEach((change) -> change.changedTable().ifPresent(this.held::add));
	}

	private boolean holds(TableOperation change) {
		return (change instanceof CreateTable creation) ? !creation.ifNotExists() : this.run.transactional();
	}

	/** Refuse what comes next if there are rows that don't fit. */
	void check() {
		if (this.settings.prechecks()) {
			for (UnfitRows rows : this.next) {
				this.session.dialect().certainty(rows).ifPresent((certainty) -> check(rows, certainty));
			}
		}
	}

	private void check(UnfitRows rows, String certainty) {
		int found = found(rows, certainty);
		if (found > 0) {
			throw new UnfitRowsException(rows, found);
		}
	}

	// What can't be looked at is for the change itself to tell.
	private int found(UnfitRows rows, String certainty) {
		try {
			this.session.limits().settle();
			return withoutTrace(rows.count(certainty));
		}
		catch (SQLException ex) {
			logger.info("Whether the rows of '{}' fit could not be found out ahead of operation {}: {}", rows.table(),
					this.run.recorder().operation(), this.settings.secrets().hidden(String.valueOf(ex.getMessage())));
			return 0;
		}
	}

	// PostgreSQL keeps the locks of a query, and gives up a transaction for one that
	// fails.
	private int withoutTrace(String query) throws SQLException {
		Connection connection = this.session.connection();
		if (connection.getAutoCommit()) {
			return number(query);
		}
		Savepoint before = connection.setSavepoint();
		try {
			return number(query);
		}
		finally {
			connection.rollback(before);
			connection.releaseSavepoint(before);
		}
	}

	private int number(String query) throws SQLException {
		try (Statement statement = this.session.connection().createStatement()) {
			statement.setEscapeProcessing(false);
			this.run.recorder().beginLook(statement);
			try (ResultSet result = statement.executeQuery(query)) {
				return result.next() ? result.getInt(1) : 0;
			}
			finally {
				this.run.recorder().endLook();
			}
		}
	}

}
