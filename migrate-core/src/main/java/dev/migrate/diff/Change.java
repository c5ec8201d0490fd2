package dev.migrate.diff;

import dev.migrate.operation.Operation;

/**
 * One of the changes that make one database of another.
 *
 * @param phase when it is made
 * @param operation what is done
 */
public record Change(Phase phase, Operation operation) {

}
