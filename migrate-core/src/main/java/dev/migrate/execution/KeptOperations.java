package dev.migrate.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.Arguments;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Probe;
import dev.migrate.operation.SqlStatement;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.ScriptStatement;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Operations that are written down to be run by whoever no longer has the revision: the
 * text of their statements is all that there will be.
 */
final class KeptOperations extends SaidOperations {

	private final Dialect dialect;

	private final OfflineCatalog catalog = new OfflineCatalog();

	private final List<ScriptStatement> statements = new ArrayList<>();

	KeptOperations(Dialect dialect, RevisionScript script, RunSettings settings, EarlierDefinitions definitions) {
		super(dialect, script, settings, definitions);
		this.dialect = dialect;
	}

	/** Return the statements of the downgrade. */
	List<ScriptStatement> write(RevisionScript script) {
		script.downgrade(this);
		return this.statements;
	}

	@Override
	void begin(String summary) {
	}

	@Override
	void said(String summary, List<Operation> operations) {
		for (Operation operation : operations) {
			if (operation instanceof Backfill) {
				throw new NotKeptException("it works off rows in batches");
			}
			for (SqlStatement statement : this.dialect.statements(operation, this.catalog)) {
				// The value of a parameter is nobody's business in a table that all may
				// read.
				if (!statement.parameters().isEmpty()) {
					throw new NotKeptException("values are bound in it");
				}
				this.statements.add(new ScriptStatement(statement.text(), 0, probe(operation)));
			}
		}
	}

	private static Optional<String> probe(Operation operation) {
		return (operation instanceof ExecuteSql sql) ? sql.probe().map(Probe::query) : Optional.empty();
	}

	@Override
	public Arguments arguments() {
		throw new NotKeptException("it depends on the arguments of the run");
	}

	@Override
	public JdbcClient jdbc() {
		throw new NotKeptException("it reads the database (op.jdbc())");
	}

	@Override
	int statements() {
		return this.statements.size();
	}

	/** Thrown to leave a downgrade that can't be told from its text. */
	static final class NotKeptException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotKeptException(String reason) {
			super(reason);
		}

	}

}
