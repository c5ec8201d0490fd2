package dev.migrate;

import java.net.InetAddress;
import java.net.UnknownHostException;

import dev.migrate.version.RunIdentity;

/** Finds out who runs migrations. */
final class Identities {

	private Identities() {
	}

	static RunIdentity of(MigrateOptions options) {
		return new RunIdentity(System.getProperty("user.name", "unknown"), host(), options.application(),
				options.applicationVersion());
	}

	// A container's name is in the environment; asking for it may ask a name server.
	private static String host() {
		String name = System.getenv("HOSTNAME");
		if (name != null && !name.isBlank()) {
			return name;
		}
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
