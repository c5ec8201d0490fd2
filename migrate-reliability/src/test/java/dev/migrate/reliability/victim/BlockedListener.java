package dev.migrate.reliability.victim;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.dialect.Blocker;
import dev.migrate.execution.MigrationListener;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;

/** Says who is in the way, and that there will be another try. */
final class BlockedListener implements MigrationListener {

	@Override
	public void stepBlocked(RevisionId revision, Direction direction, List<Blocker> blockers, Duration pause) {
		VictimMain.say("BLOCKED " + blockers.stream().map(Blocker::application).collect(Collectors.joining(",")));
	}

}
