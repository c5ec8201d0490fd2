package dev.migrate.demo.database;

import java.io.IOException;

/**
 * PostgreSQL refuses to run as root; {@code unshare} lends it another user, where it may.
 */
final class RootUser {

	private RootUser() {
	}

	/** Return whether root runs this application and can lend no other user. */
	static boolean isStuck() {
		return "root".equals(System.getProperty("user.name")) && !canLendUser();
	}

	private static boolean canLendUser() {
		try {
			return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
