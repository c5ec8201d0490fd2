package dev.migrate.autoconfigure.status;

import dev.migrate.MigrationState;
import dev.migrate.MigrationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a database has shown.
 *
 * @param state how the database stands to the revisions of the application
 * @param status where it is, if it answered
 * @param failure why it didn't answer, if it didn't
 */
public record Observation(MigrationState state, @Nullable MigrationStatus status, @Nullable StatusFailure failure) {

	static Observation of(MigrationStatus status) {
		return new Observation(status.state(), status, null);
	}

	static Observation of(RuntimeException failure) {
		return new Observation(MigrationState.UNKNOWN, null, StatusFailure.of(failure));
	}

}
