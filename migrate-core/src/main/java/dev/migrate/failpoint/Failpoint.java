package dev.migrate.failpoint;

/**
 * The points of a run at which a test may break it. Nothing happens at any of them unless
 * the system property {@value #PROPERTY} names the class of a {@link FaultInjector}.
 */
public enum Failpoint {

	/** The session is about to try the lock, and holds nothing. */
	LOCK_BEFORE_TRY("lock.beforeTry"),

	/** The session has the lock, and has read nothing under it. */
	LOCK_ACQUIRED("lock.acquired"),

	/** What is applied was read under the lock. */
	HEADS_READ("heads.read"),

	/** Our own tables are created, and not committed. */
	BOOT_AFTER_CREATE("boot.afterCreate"),

	/** The transaction of a revision is open, and empty. */
	TX_BEGUN("tx.begun"),

	/** The statement with a number is about to be sent. */
	STATEMENT_BEFORE("stmt.before"),

	/** The statement with a number was answered. */
	STATEMENT_AFTER("stmt.after"),

	/** It is written down that a statement runs which no transaction holds. */
	STEP_RUNNING("step.runningWritten"),

	/**
	 * A statement of a revision that commits in parts was carried out, and is not noted.
	 */
	STEP_EXECUTED("step.afterExec"),

	/**
	 * It is written down that it is done, in its own transaction if there is one.
	 */
	STEP_DONE("step.doneWritten"),

	/** A batch of a backfill has the row of the backfill, and has changed nothing. */
	BATCH_BEGUN("backfill.batchBegun"),

	/** The rows of a batch are changed and its cursor is written, and not committed. */
	BATCH_WRITTEN("backfill.batchWritten"),

	/** The COMMIT of a batch was answered. */
	BATCH_COMMITTED("backfill.batchCommitted"),

	/** A version row is about to change ahead of the last change. */
	CHANGE_BEFORE("cas.before"),

	/** A version row was changed ahead of the last change. */
	CHANGE_AFTER("cas.after"),

	/**
	 * The history row and the last change of the version rows are about to be written.
	 */
	RECORD_BEFORE("record.before"),

	/** The history row was written, where that is a statement of its own. */
	HISTORY_AFTER("history.after"),

	/** The history row and the last change of the version rows were written. */
	RECORD_AFTER("record.after"),

	/** The COMMIT of a revision is about to be sent. */
	COMMIT_BEFORE("commit.before"),

	/** The COMMIT of a revision was answered. */
	COMMIT_AFTER("commit.after"),

	/** The lock is about to be given back. */
	UNLOCK_BEFORE("unlock.before"),

	/** The lock was given back. */
	UNLOCK_AFTER("unlock.after");

	/** The system property with the name of the class that injects faults. */
	public static final String PROPERTY = "migrate.failpoints";

	private static final boolean ARMED = !System.getProperty(PROPERTY, "").isEmpty();

	private final String label;

	Failpoint(String label) {
		this.label = label;
	}

	/** Note that a run has come here. */
	public void reached() {
		if (ARMED) {
			Installed.INJECTOR.reached(this.label);
		}
	}

	/** Note that a run has come here for the thing with a number. */
	public void reached(int number) {
		if (ARMED) {
			Installed.INJECTOR.reached(this.label + ":" + number);
		}
	}

	/** What was asked for when the virtual machine started. */
	private static final class Installed {

		static final FaultInjector INJECTOR = injector(System.getProperty(PROPERTY, ""));

		private static FaultInjector injector(String name) {
			try {
				return Class.forName(name).asSubclass(FaultInjector.class).getDeclaredConstructor().newInstance();
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(
						"The class '%s' of the system property '%s' injects no faults. Remove the property."
							.formatted(name, PROPERTY),
						ex);
			}
		}

	}

}
