package dev.migrate.execution;

import dev.migrate.dialect.BrokenReferencesException;
import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.revision.RevisionException;
import dev.migrate.schema.InvalidDefinitionException;
import dev.migrate.script.ScriptException;

/** What is wrong with something that a revision said, without where it said so. */
final class Complaints {

	private Complaints() {
	}

	/**
	 * Return whether a fault of a revision says what is wrong, but not in which
	 * operation.
	 */
	static boolean needsPlace(RevisionException fault) {
		return fault instanceof ScriptException;
	}

	/**
	 * Return what is wrong; of an exception nobody made for readers, its type as well.
	 */
	static String text(Exception ex) {
		if (ex instanceof StatementFailedException failed && failed.getCause() != null) {
			return String.valueOf(failed.getCause().getMessage());
		}
		boolean isWhole = ex instanceof InvalidDefinitionException || ex instanceof OperationRefusedException
				|| ex instanceof BrokenReferencesException || ex instanceof NotKnownOfflineException
				|| ex instanceof ScriptException || ex instanceof UnfitRowsException;
		return isWhole ? String.valueOf(ex.getMessage()) : ex.toString();
	}

}
