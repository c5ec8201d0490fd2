package dev.migrate.autoconfigure.status;

import java.util.List;
import java.util.function.Supplier;

import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.revision.RevisionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at databases, and has an answer even where that fails. */
public final class StatusProbe {

	private static final Logger logger = LoggerFactory.getLogger(StatusProbe.class);

	private final List<StatusObserver> observers;

	/**
	 * Create a probe.
	 * @param observers those who want to hear what is seen
	 */
	public StatusProbe(List<StatusObserver> observers) {
		this.observers = List.copyOf(observers);
	}

	/** Look at the database of a migrator. */
	public Observation look(Migrator migrator) {
		return look(migrator, migrator::status);
	}

	/** Look at the database of a migrator, and at the newest steps of its history. */
	public Observation look(Migrator migrator, int history) {
		return look(migrator, () -> migrator.status(history));
	}

	/** Look at the database of a migrator, and at the newest steps of a revision. */
	public Observation look(Migrator migrator, RevisionId revision, int history) {
		return look(migrator, () -> migrator.status(revision, history));
	}

	private Observation look(Migrator migrator, Supplier<MigrationStatus> reading) {
		try {
			MigrationStatus status = reading.get();
			this.observers.forEach((observer) -> observer.observed(migrator, status));
			return Observation.of(status);
		}
		catch (RuntimeException ex) {
			logger.debug("The status of the migrations is not known", ex);
			return Observation.of(ex);
		}
	}

}
