package dev.migrate.dialect;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A session that another one waits for.
 *
 * @param sessionId its id on the server; 0 for a transaction that was prepared and has no
 * session
 * @param application what it calls itself
 * @param user its database user
 * @param address where it comes from
 * @param state what it does, as the server says it
 * @param age how long its transaction has lasted, as far as we may see it
 * @param query its statement, or its last one; empty if we may not see it
 */
public record Blocker(long sessionId, String application, String user, String address, String state,
		@Nullable Duration age, String query) {

}
