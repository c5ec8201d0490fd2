package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.migrate.contention.RetrySchedule;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.diff.Effect;
import dev.migrate.diff.EffectProbe;
import dev.migrate.failpoint.Failpoint;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Schema;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementWords;
import dev.migrate.version.JournaledStatement;
import dev.migrate.version.StatementState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step that commits in parts, each of which is written down: before it runs, if no
 * transaction can hold it together with the note that it is done, and after it. Whoever
 * comes after a crash runs what is missing, and nothing twice.
 */
final class JournaledStep {

	private static final Logger logger = LoggerFactory.getLogger(JournaledStep.class);

	// What a session is told is gone with it, so it is told again.
	private static final Set<String> SETTINGS = Set.of("SET", "RESET", "USE", "PRAGMA");

	private static final String USED_CONNECTION = "It uses the connection itself, so nobody can tell how far it came.";

	private final MigrationSession session;

	private final StepRun run;

	private final StepNotes notes;

	private final CatalogLookup catalog;

	private final Map<Integer, List<JournaledStatement>> known = new TreeMap<>();

	JournaledStep(MigrationSession session, StepRun run, StepNotes notes) {
		this.session = session;
		this.run = run;
		this.notes = notes;
		this.catalog = new SessionCatalog(session.connection());
	}

	/** Note that the step begins, or find out how far it came. */
	void begin() throws SQLException {
		for (JournaledStatement note : this.notes.open()) {
			this.known.computeIfAbsent(note.operation(), (number) -> new ArrayList<>()).add(note);
		}
		if (this.known.isEmpty()) {
			this.notes.writeNow(this.notes.begin(StatementState.DONE));
		}
	}

	/**
	 * Run what the revision says in one go, as far as it has not run yet.
	 * @param number the number of the operation in the revision
	 */
	void perform(int number, String summary, List<Operation> operations, StatementSender sender) {
		List<JournaledStatement> before = this.known.getOrDefault(number, List.of());
		int done = before.isEmpty() ? 0 : doneOf(before, summary, operations);
		if (!before.isEmpty() && done == before.get(0).statements()) {
			logger.info("Step {} of revision '{}' ({}) is done already", number, this.run.step().revision(), summary);
			this.run.recorder().skip(done);
			return;
		}
		this.run.recorder().skip(done);
		if (done == 0) {
			sender.lookAhead().check();
		}
		RetrySchedule schedule = sender.retries().begin();
		while (!isRun(number, summary, operations, done, sender, schedule)) {
			logger.debug("Step {} is built anew", number);
		}
	}

	/**
	 * Let something run that knows itself how far it came, unless it is done.
	 * @param work told whether an earlier run has begun it
	 */
	void resume(int number, String summary, Operation operation, Consumer<Boolean> work) {
		List<Operation> operations = List.of(operation);
		List<JournaledStatement> before = this.known.getOrDefault(number, List.of());
		if (before.isEmpty() || doneOf(before, summary, operations) == 0) {
			JournaledStatement note = this.notes.note(number, 1, operations, summary, List.of(summary));
			this.notes.writeNow(note);
			Failpoint.STEP_RUNNING.reached(number);
			try {
				work.accept(!before.isEmpty());
			}
			catch (RuntimeException ex) {
				this.notes.writeAfterFailure(note.state(StatementState.NOT_DONE, text(ex)));
				throw ex;
			}
			this.notes.writeNow(note.state(StatementState.DONE, ""));
			Failpoint.STEP_DONE.reached(number);
		}
		this.run.recorder().skip(1);
	}

	private boolean isRun(int number, String summary, List<Operation> operations, int done, StatementSender sender,
			RetrySchedule schedule) {
		List<SqlStatement> statements = statements(operations);
		try {
			run(number, summary, operations, statements, done, sender);
			return true;
		}
		catch (StatementFailedException ex) {
			boolean locked = LockRetries.isLocked(this.session.dialect(), ex);
			if (!isConcurrentBuild(operations, statements)) {
				throw locked ? sender.retries().blocked(this.run, schedule, ex) : ex;
			}
			clearRemnant(operations, sender);
			if (!locked) {
				throw ex;
			}
			if (!sender.retries().pause(this.run, schedule, ex)) {
				throw sender.retries().givenUp(this.run, schedule, ex);
			}
			return false;
		}
	}

	private List<SqlStatement> statements(List<Operation> operations) {
		return operations.stream()
			.flatMap((operation) -> this.session.dialect().statements(operation, this.catalog).stream())
			.toList();
	}

	// One that knows what it builds: its statements begin with the end of an earlier one.
	private boolean isConcurrentBuild(List<Operation> operations, List<SqlStatement> statements) {
		return operations.stream().noneMatch(ExecuteSql.class::isInstance)
				&& operations.stream().allMatch(EffectProbe::mayTell)
				&& words(statements.get(statements.size() - 1)).includeAny(StatementSender.LEAVE_REMNANTS);
	}

	private void clearRemnant(List<Operation> operations, StatementSender sender) {
		try {
			List<SqlStatement> anew = statements(operations);
			for (SqlStatement statement : anew.subList(0, Math.max(0, anew.size() - 1))) {
				sender.send(statement);
			}
		}
		catch (RuntimeException ex) {
			logger.warn("What a build that failed has left could not be taken away; the next run does it", ex);
		}
	}

	private StatementWords words(SqlStatement statement) {
		return StatementWords.of(SqlFlavor.of(this.session.dialect().name()), statement.text());
	}

	private void run(int number, String summary, List<Operation> operations, List<SqlStatement> statements, int done,
			StatementSender sender) {
		for (int i = done; i < statements.size(); i++) {
			SqlStatement statement = statements.get(i);
			JournaledStatement note = this.notes.note(number, i + 1, operations, summary,
					statements.stream().map(SqlStatement::text).toList());
			send(statement, note, sender);
		}
	}

	/** Return how many statements of an operation have taken effect. */
	private int doneOf(List<JournaledStatement> before, String summary, List<Operation> operations) {
		JournaledStatement last = before.get(before.size() - 1);
		boolean same = last.operationHash().equals(OperationFingerprint.of(operations));
		int done = (int) before.stream().filter((statement) -> statement.state() == StatementState.DONE).count();
		if (!same && (done > 0 || last.state() == StatementState.RUNNING)) {
			throw new EditedStepException(last, this.run.script().location(), summary);
		}
		return (last.state() == StatementState.RUNNING) ? decided(last, done, operations) : done;
	}

	private int decided(JournaledStatement doubtful, int done, List<Operation> operations) {
		if (doubtful.isInDoubt()) {
			throw new StepInDoubtException(doubtful, "The database can't tell what became of SQL text.");
		}
		Effect effect = new EffectSearch(this.session).of(operations);
		logger.info("Step {} of revision '{}' ({}) was interrupted; the database says: {}", doubtful.operation(),
				doubtful.revision(), doubtful.summary(), effect);
		if (effect == Effect.REPEATABLE) {
			return 0;
		}
		if (effect == Effect.UNKNOWN || doubtful.statement() > 1) {
			throw new StepInDoubtException(doubtful, EffectSearch.NOTHING_FOUND);
		}
		if (effect == Effect.THERE) {
			this.notes.writeNow(doubtful.state(StatementState.DONE, "found in the database"));
			return done + 1;
		}
		return done;
	}

	private void send(SqlStatement statement, JournaledStatement note, StatementSender sender) {
		StatementWords words = words(statement);
		if (SETTINGS.contains(words.first()) || statement.text().contains("set_config")) {
			sender.send(statement);
			return;
		}
		boolean together = JointCommit.isPossible(words, this.session.dialect().transactionalDdl());
		if (!together) {
			this.notes.writeNow(note);
			Failpoint.STEP_RUNNING.reached(note.operation());
		}
		AtomicBoolean effective = new AtomicBoolean();
		try {
			sender.send(statement, together, () -> {
				effective.set(!together);
				done(note, together);
			});
		}
		catch (CommitUnansweredException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// What has taken effect without its note stays announced.
			if (!effective.get()) {
				failed(note, words, ex);
			}
			throw ex;
		}
	}

	private void done(JournaledStatement note, boolean together) {
		if (!together) {
			this.run.recorder().committed();
		}
		Failpoint.STEP_EXECUTED.reached(note.operation());
		this.notes.write(note.state(StatementState.DONE, ""));
		Failpoint.STEP_DONE.reached(note.operation());
	}

	// Whatever the server refuses has had no effect, but for a build that leaves its
	// remnant behind.
	private void failed(JournaledStatement note, StatementWords words, RuntimeException failure) {
		boolean leavesRemnant = !note.decidable() && words.includeAny(StatementSender.LEAVE_REMNANTS);
		this.notes.writeAfterFailure(
				note.state(leavesRemnant ? StatementState.RUNNING : StatementState.NOT_DONE, text(failure)));
	}

	private static String text(RuntimeException failure) {
		Throwable cause = (failure.getCause() != null) ? failure.getCause() : failure;
		return String.valueOf(cause.getMessage());
	}

	/** Note that from here on nobody but the revision knows what it does. */
	void tookConnection() {
		JournaledStatement note = this.notes.begin(StatementState.RUNNING);
		if (!this.known.isEmpty()) {
			throw new StepInDoubtException(note, USED_CONNECTION);
		}
		this.notes.writeNow(note);
	}

	/** Forget the step if it has failed before anything of it took effect. */
	void failed() throws SQLException {
		if (!this.session.dialect().transactionalDdl() && this.run.recorder().effective() == 0) {
			finish();
		}
	}

	/** Forget the step, in the transaction that records it. */
	void finish() throws SQLException {
		this.notes.forget();
	}

}
