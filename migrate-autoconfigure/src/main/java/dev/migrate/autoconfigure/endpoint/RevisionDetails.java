package dev.migrate.autoconfigure.endpoint;

import java.util.List;
import java.util.Optional;

import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.endpoint.RevisionDescriptor.DetailsDescriptor;
import dev.migrate.autoconfigure.status.Observation;
import dev.migrate.autoconfigure.status.StatusFailure;
import dev.migrate.autoconfigure.status.StatusProbe;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.HistoryEntry;

/** Finds out what is known of a revision, and has an answer even where that fails. */
class RevisionDetails {

	private static final int STEPS = 20;

	private final StatusProbe probe;

	RevisionDetails(StatusProbe probe) {
		this.probe = probe;
	}

	/** Return what is known, unless it is certain that there is no such revision. */
	Optional<DetailsDescriptor> of(Migrator migrator, RevisionId revision) {
		try {
			return of(migrator, revision, migrator.script(revision));
		}
		catch (RuntimeException ex) {
			return Optional.of(DetailsDescriptor.of(revision, RevisionState.UNKNOWN, steps(migrator, revision),
					StatusFailure.of(ex)));
		}
	}

	private Optional<DetailsDescriptor> of(Migrator migrator, RevisionId revision, Optional<RevisionScript> script) {
		Observation observation = this.probe.look(migrator, revision, STEPS);
		MigrationStatus status = observation.status();
		if (status != null && script.isEmpty() && status.history().isEmpty() && !status.unknown().contains(revision)) {
			return Optional.empty();
		}
		RevisionState state = (status != null) ? RevisionState.of(revision, script.isPresent(), status)
				: RevisionState.UNKNOWN;
		List<HistoryEntry> steps = (status != null) ? status.history() : List.of();
		return Optional.of(script.map((known) -> DetailsDescriptor.of(known, state, steps, observation.failure()))
			.orElseGet(() -> DetailsDescriptor.of(revision, state, steps, observation.failure())));
	}

	// Where the files are at fault, the database still knows what was done.
	private List<HistoryEntry> steps(Migrator migrator, RevisionId revision) {
		try {
			return migrator.history(revision, STEPS);
		}
		catch (RuntimeException ex) {
			return List.of();
		}
	}

}
