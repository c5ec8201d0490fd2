package dev.migrate.execution;

import java.sql.SQLException;
import java.util.stream.Collectors;

import dev.migrate.contention.StatementLimits;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.dialect.SqlFault;
import dev.migrate.schema.InvalidDefinitionException;
import dev.migrate.revision.RevisionException;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong in a step into what its author should read. */
final class StepFailures {

	private static final int SHOWN_STATEMENT = 500;

	private StepFailures() {
	}

	static RuntimeException of(StepRun run, Exception ex, Dialect dialect, RunSettings settings) {
		if (ex instanceof RevisionException fault && !Complaints.needsPlace(fault)) {
			return fault;
		}
		if (ex instanceof SQLException sql && dialect.faultOf(sql) == SqlFault.TRANSACTION_FAILED) {
			return new SwallowedFailureException(run.step().revision(), run.recorder().failure(), ex);
		}
		return new StepFailedException(run, settings.secrets().hidden(text(run, ex, dialect, settings.limits())), ex);
	}

	static RuntimeException unchecked(Exception ex) {
		return (ex instanceof RuntimeException unchecked) ? unchecked : new IllegalStateException(ex);
	}

	private static String text(StepRun run, Exception ex, Dialect dialect, StatementLimits limits) {
		String what = "The %s of revision '%s' (%s) failed%s: %s".formatted(run.direction().word(),
				run.step().revision(), run.script().location(), place(run, ex), Complaints.text(ex));
		return what + limit(statement(ex), dialect, limits) + whereabouts(run, statement(ex), dialect) + "\n"
				+ fate(run, dialect);
	}

	// Of rows that nobody has looked for, as their table was locked already.
	private static String whereabouts(StepRun run, @Nullable StatementFailedException failed, Dialect dialect) {
		boolean unfit = failed != null && failed.getCause() instanceof SQLException sql
				&& dialect.faultOf(sql) == SqlFault.UNFIT_ROWS;
		return unfit ? run.recorder()
			.demanded()
			.stream()
			.map((rows) -> "\n" + UnfitRowsException.remedy(rows))
			.collect(Collectors.joining()) : "";
	}

	// The server has the same code for a limit and for a person who ends a statement.
	private static String limit(@Nullable StatementFailedException failed, Dialect dialect, StatementLimits limits) {
		boolean ended = failed != null && failed.getCause() instanceof SQLException sql
				&& dialect.faultOf(sql) == SqlFault.CANCELLED;
		return (ended && !limits.statementTimeout().isZero())
				? " (Changes that lock others out may take no longer than 'migrate.limits.statement-timeout' (%d ms).)"
					.formatted(limits.statementTimeout().toMillis())
				: "";
	}

	/** Return where in the revision it failed. */
	static String place(StepRun run, Exception ex) {
		StatementFailedException failed = statement(ex);
		if (failed != null) {
			return operation(run) + " at statement %d, %s".formatted(failed.number(), shortened(failed.statement()));
		}
		if (ex instanceof SQLException) {
			return " when it was about to be committed";
		}
		if (run.recorder().summary() != null) {
			return operation(run);
		}
		if (ex instanceof InvalidDefinitionException) {
			return " in operation %d".formatted(run.recorder().operations() + 1);
		}
		return (run.statements() > 0) ? " after statement " + run.statements() : " before its first statement";
	}

	private static String operation(StepRun run) {
		String summary = run.recorder().summary();
		return (summary != null) ? " in operation %d (%s)".formatted(run.recorder().operation(), summary) : "";
	}

	private static @Nullable StatementFailedException statement(@Nullable Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof StatementFailedException failed) {
				return failed;
			}
		}
		return null;
	}

	private static String fate(StepRun run, Dialect dialect) {
		return effects(run, dialect) + " " + remedy(run, dialect);
	}

	private static String remedy(StepRun run, Dialect dialect) {
		if (run.transactional() || (!dialect.transactionalDdl() && run.recorder().effective() == 0)) {
			return "Correct it and start again.";
		}
		return "Leave that as it is, correct the rest and start again: the next run goes on from there.";
	}

	/** Return what is left of a step that failed. */
	static String effects(StepRun run, Dialect dialect) {
		if (run.transactional()) {
			return "Everything it did was rolled back; revisions that ran before it in a transaction of their own stay"
					+ " applied.";
		}
		if (!dialect.transactionalDdl()) {
			return partialEffects(run.recorder().effective(), dialect.name());
		}
		return "It runs without a transaction, so what it did before the failure stays.";
	}

	private static String partialEffects(int effective, String dialect) {
		if (effective == 0) {
			return "Nothing of it took effect.";
		}
		String which = (effective == 1) ? "Statement 1" : "Statements 1 to " + effective;
		return "%s took effect and stay, as %s commits each change of the schema by itself; nothing after that did."
			.formatted(which, dialect);
	}

	private static String shortened(String statement) {
		return (statement.length() > SHOWN_STATEMENT) ? statement.substring(0, SHOWN_STATEMENT) + " …" : statement;
	}

}
