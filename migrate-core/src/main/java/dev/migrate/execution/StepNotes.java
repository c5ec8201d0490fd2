package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.diff.EffectProbe;
import dev.migrate.operation.Operation;
import dev.migrate.version.JournaledStatement;
import dev.migrate.version.StatementJournal;
import dev.migrate.version.StatementState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is written down of one step while it is committed in parts. */
final class StepNotes {

	private static final Logger logger = LoggerFactory.getLogger(StepNotes.class);

	private final Connection connection;

	private final StatementJournal journal;

	private final StepRun run;

	private final Secrets secrets;

	private final String runId;

	private final Clock clock;

	private final Set<String> written = new HashSet<>();

	StepNotes(MigrationSession session, StepRun run, Secrets secrets, String runId, Clock clock) {
		this.connection = session.connection();
		this.journal = session.journal();
		this.run = run;
		this.secrets = secrets;
		this.runId = runId;
		this.clock = clock;
	}

	/** Return what earlier runs have written; none if the step may run again. */
	List<JournaledStatement> open() throws SQLException {
		this.journal.create(this.connection);
		if (this.run.script().rerunnable()) {
			forget();
		}
		List<JournaledStatement> notes = this.journal.read(this.connection, this.run.step().revision(),
				this.run.direction());
		notes.forEach((note) -> this.written.add(key(note)));
		return notes;
	}

	/** Return a note of a statement that is about to run. */
	JournaledStatement note(int number, int statement, List<Operation> operations, String summary, List<String> texts) {
		boolean decidable = !operations.isEmpty() && operations.stream().allMatch(EffectProbe::mayTell);
		return new JournaledStatement(this.run.step().revision(), this.run.direction(), number, statement, texts.size(),
				OperationFingerprint.of(operations), summary, this.secrets.hidden(texts.get(statement - 1)),
				StatementState.RUNNING, decidable, this.runId, this.clock.instant(), "");
	}

	/** Return a note of the step as a whole. */
	JournaledStatement begin(StatementState state) {
		return note(StatementJournal.BEGIN, 1, List.of(), "the revision", List.of("its own use of the connection"))
			.state(state, "");
	}

	/** Write a note in the transaction at hand. */
	void write(JournaledStatement note) {
		try {
			put(note);
		}
		catch (SQLException ex) {
			throw failure(ex);
		}
	}

	/** Write a note that stays, whatever comes. */
	void writeNow(JournaledStatement note) {
		try {
			put(note);
			if (!this.connection.getAutoCommit()) {
				this.connection.commit();
			}
		}
		catch (SQLException ex) {
			throw failure(ex);
		}
	}

	/** Write a note after a failure, as far as there still is a session. */
	void writeAfterFailure(JournaledStatement note) {
		try {
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
			}
			writeNow(note);
		}
		catch (SQLException | StatementFailedException ex) {
			logger.debug("The session is gone; the statement stays in doubt", ex);
		}
	}

	private void put(JournaledStatement unsafe) throws SQLException {
		JournaledStatement note = unsafe.state(unsafe.state(), this.secrets.hidden(unsafe.note()));
		boolean isNew = this.written.add(key(note));
		// What was written in a transaction that was rolled back is new again.
		if (isNew || !this.journal.change(this.connection, note)) {
			this.journal.add(this.connection, note);
		}
	}

	private static String key(JournaledStatement note) {
		return note.operation() + "." + note.statement();
	}

	/** Forget the step, in the transaction that records it. */
	void forget() throws SQLException {
		this.journal.forget(this.connection, this.run.step().revision());
	}

	private StatementFailedException failure(SQLException ex) {
		return new StatementFailedException(this.run.statements(), "writing the journal", ex);
	}

}
