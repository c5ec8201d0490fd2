package dev.migrate.execution;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.Dialect;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.VersionRows;

/** What a run is for: which plan leads from the rows it finds to where it should be. */
public interface MigrationTask {

	/** Note which database the task is for, before anything else is asked. */
	void connected(Dialect dialect);

	/**
	 * Return whether a database is as the task would leave it, as far as can be told
	 * without much work; {@code false} is always a right answer.
	 */
	boolean isDone(VersionRows found);

	/** Return what the task is for. */
	RunPurpose purpose();

	/** Return what a person has found out, if the task is to write that down. */
	default Optional<StepResolution> resolution() {
		return Optional.empty();
	}

	/**
	 * Return the steps that lead from these rows to the target.
	 * @param history what was done before, for a target that depends on it
	 */
	MigrationPlan plan(List<RevisionId> rows, StepHistory history) throws SQLException;

	/**
	 * Return the task of making the rest of a plan, after another run came in between.
	 * @param left the steps that nobody has made yet
	 */
	default MigrationTask rest(List<MigrationStep> left) {
		return this;
	}

	/** Return the task of upgrading to these revisions, and to no others. */
	MigrationTask upTo(List<RevisionId> revisions);

	/** Return how the revisions follow each other. */
	RevisionGraph graph();

	/** Return what a revision does. */
	RevisionScript script(RevisionId revision);

	/** Return the revisions that are applied when these are the rows. */
	List<RevisionScript> applied(List<RevisionId> rows);

	/** Return the digest of {@link #applied}, where it is known without reading them. */
	Optional<RevisionDigest> knownDigest(List<RevisionId> rows);

}
