package dev.migrate.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.mariadb.MariaDBContainer;

/** A server in a container. */
final class DockerMariaDb {

	private static final int PORT = 3306;

	private DockerMariaDb() {
	}

	/** Return whether Docker answers. */
	static boolean isThere() {
		return DockerClientFactory.instance().isDockerAvailable();
	}

	/** Start a container, which ends with this virtual machine. */
	@SuppressWarnings("resource")
	static String start() {
		MariaDBContainer container = new MariaDBContainer("mariadb:11.4");
		container.withCommand(MariaDbServer.TEXT.toArray(String[]::new));
		container.start();
		return "jdbc:mariadb://%s:%d/?user=root&password=%s".formatted(container.getHost(),
				container.getMappedPort(PORT), container.getPassword());
	}

}
