package dev.migrate.autogenerate;

/** A statement in a scratch database would touch another database of its server. */
public final class LeavingScratchDatabaseException extends AutogenerateException {

	private static final long serialVersionUID = 1L;

	LeavingScratchDatabaseException(String database, String sql) {
		super("This statement would leave the scratch database, for %s: %s\nIt was not run. Leave the name of the database out, or use a scratch database on another server: --scratch=jdbc:…"
			.formatted(database, sql), null);
	}

}
