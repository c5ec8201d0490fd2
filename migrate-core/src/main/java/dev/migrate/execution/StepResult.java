package dev.migrate.execution;

import java.time.Duration;

import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;

/**
 * A step that is done.
 *
 * @param revision the revision that was upgraded to, downgraded from or stamped
 * @param direction which way it went
 * @param statements how many statements it ran
 * @param duration how long it took
 */
public record StepResult(RevisionId revision, Direction direction, int statements, Duration duration) {

}
