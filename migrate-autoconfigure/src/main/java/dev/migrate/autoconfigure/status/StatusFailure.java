package dev.migrate.autoconfigure.status;

import java.util.regex.Pattern;

/**
 * Why something about a database is not known.
 *
 * @param type the type of the exception
 * @param message what it says, without passwords
 */
public record StatusFailure(String type, String message) {

	private static final Pattern PASSWORD = Pattern.compile("(?i)(password|passwd|pwd)=[^&;\\s]*");

	/** Return what an exception says. */
	public static StatusFailure of(RuntimeException ex) {
		String message = (ex.getMessage() != null) ? ex.getMessage() : "";
		return new StatusFailure(ex.getClass().getName(), PASSWORD.matcher(message).replaceAll("$1=******"));
	}

}
