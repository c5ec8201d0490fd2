package dev.migrate.autoconfigure.diagnostics;

import java.util.Map;

import dev.migrate.execution.DatabaseUnavailableException;
import dev.migrate.execution.EditedRevisionException;
import dev.migrate.execution.LockTimeoutException;
import dev.migrate.revision.RevisionException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains every fault of migrations in the words of its exception. */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<RevisionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RevisionException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
