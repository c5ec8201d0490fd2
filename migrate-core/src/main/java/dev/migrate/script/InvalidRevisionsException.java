package dev.migrate.script;

import java.util.List;

import dev.migrate.revision.RevisionException;

/** Files or classes of revisions cannot be used; all their faults in one. */
public final class InvalidRevisionsException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final List<ScriptException> faults;

	InvalidRevisionsException(List<? extends ScriptException> faults) {
		super(message(faults), faults.get(0));
		this.faults = List.copyOf(faults);
	}

	/** Return the faults, at least one, in the order of the files. */
	public List<ScriptException> faults() {
		return this.faults;
	}

	/**
	 * Return whether nothing is wrong but that something is not written, or not decided,
	 * yet.
	 */
	public boolean isUnfinished() {
		return this.faults.stream()
			.allMatch((fault) -> fault instanceof MissingUpgradeException || fault instanceof MissingDowngradeException
					|| fault instanceof UndecidedRevisionException);
	}

	private static String message(List<? extends ScriptException> faults) {
		if (faults.size() == 1) {
			return String.valueOf(faults.get(0).getMessage());
		}
		StringBuilder message = new StringBuilder("There are %d faults in revision scripts:".formatted(faults.size()));
		for (ScriptException fault : faults) {
			message.append(System.lineSeparator()).append("- ").append(fault.getMessage());
		}
		return message.toString();
	}

}
