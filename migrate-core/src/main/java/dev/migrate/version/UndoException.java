package dev.migrate.version;

import java.time.Instant;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** The history doesn't tell which steps are to be undone. */
public abstract sealed class UndoException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private UndoException(String message) {
		super(message);
	}

	private static String steps(int count) {
		return (count == 1) ? "1 step" : count + " steps";
	}

	/** Fewer steps are applied than are to be undone. */
	public static final class TooFewSteps extends UndoException {

		private static final long serialVersionUID = 1L;

		private final int wanted;

		private final int applied;

		TooFewSteps(int wanted, int applied) {
			super("%s can't be undone: by its history, this database has %s that %s applied. Nothing was run. Undo fewer, or name a target with 'downgrade'."
				.formatted(steps(wanted), (applied == 0) ? "none" : steps(applied), (applied > 1) ? "are" : "is"));
			this.wanted = wanted;
			this.applied = applied;
		}

		/** Return how many were to be undone. */
		public int wanted() {
			return this.wanted;
		}

		/** Return how many are applied. */
		public int applied() {
			return this.applied;
		}

	}

	/** A stamp moved the rows, so that what was applied before it can't be told. */
	public static final class StampInTheWay extends UndoException {

		private static final long serialVersionUID = 1L;

		private final RevisionId revision;

		private final Instant at;

		private final int stepsSince;

		StampInTheWay(HistoryEntry stamp, int stepsSince) {
			super("%s, at %s, the database was stamped with revision '%s', which ran nothing that could be undone. Nothing was run. Stamp the database back, or name a target with 'downgrade'."
				.formatted(
						(stepsSince == 0) ? "No step can be undone: last"
								: "Only " + steps(stepsSince) + " can be undone: before that",
						stamp.startedAt(), stamp.revision()));
			this.revision = stamp.revision();
			this.at = stamp.startedAt();
			this.stepsSince = stepsSince;
		}

		/** Return the revision that was stamped. */
		public RevisionId revision() {
			return this.revision;
		}

		/** Return when. */
		public Instant at() {
			return this.at;
		}

		/** Return how many steps were applied since, and can be undone. */
		public int stepsSince() {
			return this.stepsSince;
		}

	}

}
