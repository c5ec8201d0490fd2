package dev.migrate.dialect;

/** Thrown when a user may not create the database in which changes are tried. */
public final class ScratchDatabaseRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String user;

	private final String grant;

	public ScratchDatabaseRefusedException(String user, String grant, Throwable cause) {
		super("The user %s may not create a scratch database, in which changes are tried. Run this as an administrator: %s"
			.formatted(user, grant), cause);
		this.user = user;
		this.grant = grant;
	}

	/** Return the user of the database. */
	public String user() {
		return this.user;
	}

	/** Return the SQL that lets the user do it. */
	public String grant() {
		return this.grant;
	}

}
