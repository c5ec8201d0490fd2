package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.diff.Effect;
import dev.migrate.diff.EffectProbe;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Probe;
import dev.migrate.operation.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of operations that were interrupted: of those that say what they
 * do in the catalog, of SQL text by the probe of its author.
 */
final class EffectSearch {

	static final String NOTHING_FOUND = "What is in the database does not tell what became of it.";

	private static final Logger logger = LoggerFactory.getLogger(EffectSearch.class);

	private final MigrationSession session;

	EffectSearch(MigrationSession session) {
		this.session = session;
	}

	/** Return what is found of what was said in one go. */
	Effect of(List<Operation> operations) {
		if (operations.size() != 1) {
			return Effect.UNKNOWN;
		}
		Operation operation = operations.get(0);
		Optional<Probe> probe = (operation instanceof ExecuteSql sql) ? sql.probe() : Optional.empty();
		return probe.isPresent() ? answer(probe.get()) : inCatalog(operation);
	}

	private Effect answer(Probe probe) {
		try {
			List<Optional<Boolean>> rows = new BoundStatement(this.session.connection(), SqlStatement.of(probe.query()))
				.rows((row) -> {
					boolean found = row.getBoolean(1);
					return row.wasNull() ? Optional.empty() : Optional.of(found);
				});
			return rows.isEmpty() ? Effect.UNKNOWN
					: rows.get(0).map((found) -> found ? Effect.THERE : Effect.ABSENT).orElse(Effect.UNKNOWN);
		}
		catch (SQLException ex) {
			// Not its text: what stands for a placeholder in it may be a secret.
			logger.warn("The probe of an interrupted statement failed", ex);
			return Effect.UNKNOWN;
		}
	}

	private Effect inCatalog(Operation operation) {
		try {
			SchemaReader reader = this.session.dialect().inspection().reader();
			Connection connection = this.session.connection();
			return EffectProbe.of(operation, reader.read(connection, reader.schemas(connection)));
		}
		catch (SQLException ex) {
			throw new StatementFailedException(0, "reading the catalog", ex);
		}
	}

}
