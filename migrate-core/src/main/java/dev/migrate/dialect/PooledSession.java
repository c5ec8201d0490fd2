package dev.migrate.dialect;

/**
 * What serves a client of a pooler at a moment.
 *
 * @param client what the pooler calls the client
 * @param server the session of the server that it was given
 */
public record PooledSession(long client, long server) {

	/**
	 * Return whether another look at the pooler proves that clients do not keep their
	 * sessions: one client on two of them, or two clients on one.
	 */
	public boolean isSharedWith(PooledSession other) {
		return (this.client == other.client) != (this.server == other.server);
	}

}
