package dev.migrate.autoconfigure.diagnostics;

import java.util.Map;

import dev.migrate.autoconfigure.startup.PendingRevisionsException;
import dev.migrate.execution.ContractRefusedException;
import dev.migrate.execution.DatabaseUnavailableException;
import dev.migrate.execution.LeftUndoneException;
import dev.migrate.execution.LockHeldException;
import dev.migrate.execution.LockTimeoutException;
import dev.migrate.execution.MigrationCancelledException;
import dev.migrate.execution.RevisionBlockedException;
import dev.migrate.revision.RevisionException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains faults of migrations. Their messages say what to do already; what is added is
 * what only an application with Spring Boot can do about them.
 */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<RevisionException> {

	private static final String DEFAULT_ACTION = "Do what the description says, then start the application again.";

	private static final Map<Class<? extends RevisionException>, String> ACTIONS = Map.of(
			DatabaseUnavailableException.class,
			"Check 'spring.datasource.*', or 'migrate.url', 'migrate.user' and 'migrate.password' if migrations connect"
					+ " on their own.",
			LockTimeoutException.class,
			"Wait until the other instance is done, or give this one more time with 'migrate.lock-timeout'.",
			LockHeldException.class,
			"Start the application again when the other instance is done, or let it wait with 'migrate.lock-policy=wait'.",
			LeftUndoneException.class,
			"See why the other instance ended. Start the application again to let it migrate itself.",
			RevisionBlockedException.class,
			"End the session or the transaction that is in the way, or give revisions more time with"
					+ " 'migrate.limits.retry-for', then start the application again.",
			ContractRefusedException.class,
			"Let the nodes of the earlier build end, then start the application again. With 'migrate.contracts=defer' it"
					+ " starts beside them, if nothing that it needs follows the contract revision.",
			MigrationCancelledException.class, "Nothing: the application was told to stop.",
			PendingRevisionsException.class,
			"Upgrade the database before this application starts, or let it do so with 'migrate.mode=startup'.");

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RevisionException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				ACTIONS.getOrDefault(cause.getClass(), DEFAULT_ACTION), cause);
	}

}
