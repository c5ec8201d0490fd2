package dev.migrate.execution;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.backfill.BackfillRegistration;
import dev.migrate.backfill.BackfillStore;
import dev.migrate.dialect.Dialect;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionException;
import dev.migrate.script.InlinedStatement;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.SqlFlavor;
import dev.migrate.version.Direction;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Operations that are written down rather than run. */
final class ScriptOperations extends SaidOperations {

	private final Dialect dialect;

	private final RevisionScript script;

	private final RehearsedCatalog catalog;

	private final BackfillStore backfills;

	private final List<String> statements = new ArrayList<>();

	private int operation;

	private String summary = "";

	ScriptOperations(Dialect dialect, RevisionScript script, RunSettings settings, EarlierDefinitions definitions,
			RehearsedCatalog catalog) {
		super(dialect, script, settings, definitions);
		this.dialect = dialect;
		this.script = script;
		this.catalog = catalog;
		this.backfills = new BackfillStore(dialect, settings.tables());
	}

	/** Write down what the revision says, and return its statements. */
	List<String> write(Direction direction) {
		try {
			if (direction == Direction.UPGRADE) {
				this.script.upgrade(this);
			}
			else if (direction == Direction.DOWNGRADE) {
				this.script.downgrade(this);
			}
		}
		catch (RuntimeException ex) {
			throw refusal(direction, ex);
		}
		return this.statements;
	}

	/** Return what was written down so far. */
	List<String> written() {
		return this.statements;
	}

	@Override
	void begin(String summary) {
		this.operation++;
		this.summary = summary;
	}

	@Override
	void said(String summary, List<Operation> operations) {
		for (Operation operation : operations) {
			for (SqlStatement statement : this.dialect.statements(operation, this.catalog)) {
				String sql = inlined(statement);
				this.statements.add(sql);
				this.catalog.follow(sql);
			}
			if (operation instanceof Backfill backfill) {
				record(backfill);
			}
		}
		this.summary = "";
	}

	// All rows are changed at once: nobody is there to go on after a batch.
	private void record(Backfill backfill) {
		BackfillRegistration registration = new BackfillRegistration(this.dialect, this.backfills);
		this.statements.add(this.backfills.creation());
		registration.statements(BackfillRegistration.done(backfill, this.script.revision().id()))
			.forEach((statement) -> this.statements.add(inlined(statement)));
	}

	private String inlined(SqlStatement statement) {
		return InlinedStatement.of(SqlFlavor.of(this.dialect.name()), statement, this.dialect.words()).sql();
	}

	// What its author should read when the revision has thrown this.
	private RuntimeException refusal(Direction direction, RuntimeException ex) {
		if (ex instanceof RevisionException fault && !Complaints.needsPlace(fault)) {
			return fault;
		}
		int number = this.summary.isEmpty() ? this.operation + 1 : this.operation;
		String place = " in operation " + number + (this.summary.isEmpty() ? "" : " (" + this.summary + ")");
		return new StepNotWrittenException(this.script, direction, number, place, ex);
	}

	@Override
	int statements() {
		return this.statements.size();
	}

	@Override
	public JdbcClient jdbc() {
		begin("jdbc()");
		throw new NotKnownOfflineException("the rows that a revision reads");
	}

}
