package dev.migrate.demo.database;

/** Root has started the demo, where root can't start PostgreSQL. */
final class RootUserException extends EmbeddedDatabaseException {

	private static final long serialVersionUID = 1L;

	RootUserException(Throwable cause) {
		super("PostgreSQL refuses to run as root, and 'unshare', which would lend it another user, is missing or not"
				+ " permitted on this machine.",
				"Run the demo as an ordinary user, or give it a server:"
						+ " --spring.datasource.url=jdbc:postgresql://HOST:5432/DATABASE"
						+ " --spring.datasource.username=USER --spring.datasource.password=PASSWORD",
				cause);
	}

}
