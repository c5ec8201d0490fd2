package dev.migrate.version;

/**
 * Who runs migrations.
 *
 * @param osUser the user of the operating system
 * @param host the machine
 * @param application the application
 * @param applicationVersion its version
 */
public record RunIdentity(String osUser, String host, String application, String applicationVersion) {

	/** Return what the session is called for those who look at the server. */
	public String sessionName() {
		return "migrate: " + this.application + " on " + this.host;
	}

}
