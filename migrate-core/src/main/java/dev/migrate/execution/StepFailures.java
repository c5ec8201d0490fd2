package dev.migrate.execution;

import java.sql.SQLException;

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

	static RuntimeException of(StepRun run, Exception ex, Dialect dialect) {
		if (ex instanceof RevisionException fault) {
			return fault;
		}
		if (ex instanceof SQLException sql && dialect.faultOf(sql) == SqlFault.TRANSACTION_FAILED) {
			return new SwallowedFailureException(run.step().revision(), run.recorder().failure(), ex);
		}
		return new StepFailedException(run, text(run, ex), ex);
	}

	static RuntimeException unchecked(Exception ex) {
		return (ex instanceof RuntimeException unchecked) ? unchecked : new IllegalStateException(ex);
	}

	private static String text(StepRun run, Exception ex) {
		String what = "The %s of revision '%s' (%s) failed%s: %s".formatted(
				run.direction().name().toLowerCase(java.util.Locale.ROOT), run.step().revision(),
				run.script().location(), place(run, ex), message(ex));
		return what + "\n" + fate(run);
	}

	private static String place(StepRun run, Exception ex) {
		StatementFailedException failed = statement(ex);
		if (failed != null) {
			return operation(run) + " at statement %d, %s".formatted(failed.number(), shortened(failed.statement()));
		}
		if (ex instanceof SQLException) {
			return " when it was about to be committed";
		}
		if (run.recorder().operation() != null) {
			return operation(run);
		}
		if (ex instanceof InvalidDefinitionException) {
			return " in operation %d".formatted(run.recorder().operations() + 1);
		}
		return (run.statements() > 0) ? " after statement " + run.statements() : " before its first statement";
	}

	private static String operation(StepRun run) {
		String summary = run.recorder().operation();
		return (summary != null) ? " in operation %d (%s)".formatted(run.recorder().operations(), summary) : "";
	}

	private static @Nullable StatementFailedException statement(@Nullable Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof StatementFailedException failed) {
				return failed;
			}
		}
		return null;
	}

	private static String message(Exception ex) {
		if (ex instanceof StatementFailedException failed && failed.getCause() != null) {
			return String.valueOf(failed.getCause().getMessage());
		}
		boolean isWhole = ex instanceof InvalidDefinitionException || ex instanceof OperationRefusedException;
		return isWhole ? String.valueOf(ex.getMessage()) : ex.toString();
	}

	private static String fate(StepRun run) {
		if (run.transactional()) {
			return "Everything it did was rolled back; revisions that ran before it in a transaction of their own stay"
					+ " applied. Correct it and start again.";
		}
		return "It runs without a transaction, so what it did before the failure stays. Look at the database before you"
				+ " start again.";
	}

	private static String shortened(String statement) {
		return (statement.length() > SHOWN_STATEMENT) ? statement.substring(0, SHOWN_STATEMENT) + " …" : statement;
	}

}
