package dev.migrate.plan;

import dev.migrate.revision.RevisionId;
import java.util.List;

/** stub */
public sealed interface MigrationStep {

	/** x */
	RevisionId revision();

	/** x */
	List<VersionChange> changes();

	/** stub */
	record Upgrade(RevisionId revision, List<VersionChange> changes) implements MigrationStep {
	}

	/** stub */
	record Downgrade(RevisionId revision, List<VersionChange> changes) implements MigrationStep {
	}

	/** stub */
	record Stamp(RevisionId revision, List<VersionChange> changes) implements MigrationStep {
	}

}
