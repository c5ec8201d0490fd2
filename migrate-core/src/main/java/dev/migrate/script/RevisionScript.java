package dev.migrate.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.migrate.operation.Arguments;
import dev.migrate.operation.Operations;
import dev.migrate.revision.Revision;

/**
 * A revision together with what it does. Neither its statements are read nor its class is
 * loaded before it runs.
 */
public interface RevisionScript {

	/** Return its place in the graph. */
	Revision revision();

	/** Return where it is kept, in a form that a reader can open: a file or a class. */
	String location();

	/** Return when it was written, if it says so. */
	default Optional<Instant> created() {
		return Optional.empty();
	}

	/** Return whether it runs in a transaction together with its version row. */
	boolean transactional();

	/** Return whether it may run again from the start after an interruption. */
	boolean rerunnable();

	/** Return why there is no way back, if there is none. */
	Optional<String> irreversible();

	/** Return why a downgrade has nothing to do, if it has nothing to do. */
	default Optional<String> nothingToUndo() {
		return Optional.empty();
	}

	/** Return the names of the backfills that must be done before it runs. */
	default List<String> requiredBackfills() {
		return List.of();
	}

	/**
	 * Return whether it takes away what earlier builds of the application use, and so
	 * waits until none of them runs.
	 */
	default boolean contract() {
		return false;
	}

	/**
	 * Return the SHA-256 of what it says to the database, as 64 hexadecimal digits.
	 * Comments, white space and line ends do not count.
	 */
	String statementHash();

	/**
	 * Return what a database keeps of it to find the way back without it, if that can be
	 * told from what its author has written.
	 */
	default Optional<KeptRevision> kept() {
		return Optional.empty();
	}

	/**
	 * Refuse arguments that lack what the upgrade asks for, as far as that can be told
	 * before it runs.
	 */
	default void checkUpgrade(Arguments arguments) {
	}

	/**
	 * Refuse arguments that lack what the downgrade asks for, as far as that can be told
	 * before it runs.
	 */
	default void checkDowngrade(Arguments arguments) {
	}

	/** Change the database from the down revision to this one. */
	void upgrade(Operations op);

	/** Change the database back to the down revision. */
	void downgrade(Operations op);

}
