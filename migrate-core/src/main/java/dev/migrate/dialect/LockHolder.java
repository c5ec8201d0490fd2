package dev.migrate.dialect;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The session that holds a migration lock.
 *
 * @param sessionId its id on the server
 * @param application what it calls itself
 * @param user its database user
 * @param address where it comes from
 * @param since when the session began, as far as we may see it
 */
public record LockHolder(long sessionId, String application, String user, String address, @Nullable Instant since) {

	@Override
	public String toString() {
		String text = "session %d ('%s' as %s from %s".formatted(this.sessionId, this.application, this.user,
				this.address);
		return (this.since != null) ? text + ", connected since " + this.since + ")" : text + ")";
	}

}
