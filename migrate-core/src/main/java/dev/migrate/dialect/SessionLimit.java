package dev.migrate.dialect;

import java.time.Duration;

/**
 * What a session may ask of others until it is told otherwise.
 *
 * @param lockTimeout how long a statement waits for a lock
 * @param statementTimeout how long a statement runs, where a database can be told; zero
 * for as long as it takes
 */
public record SessionLimit(Duration lockTimeout, Duration statementTimeout) {

}
