package dev.migrate;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.migrate.dialect.Dialect;

/**
 * Which database it is.
 *
 * @param dialect the name of the dialect it speaks
 * @param product what it calls itself, with its version
 * @param url where it is, without a password
 * @param user who we are there
 */
public record DatabaseDescription(String dialect, String product, String url, String user) {

	private static final Pattern PASSWORD = Pattern.compile("(?i)((?:[?&;:,(]|\\b)\\w*(?:password|pwd)\\w*=)[^&;,)]*");

	private static final Pattern PASSWORD_OF_USER = Pattern.compile("(//[^/@:]*:)[^/]*(?=@)");

	static DatabaseDescription of(Connection connection, Dialect dialect) throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		return new DatabaseDescription(dialect.name(),
				metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion(),
				masked(Optional.ofNullable(metaData.getURL()).orElse("")),
				Optional.ofNullable(metaData.getUserName()).orElse(""));
	}

	/** Return the URL without its parameters, of which a driver may have many. */
	public String location() {
		return this.url.split("\\?", 2)[0];
	}

	/** Return a URL whose password, wherever a driver takes one, can't be read. */
	static String masked(String url) {
		String masked = PASSWORD.matcher(url).replaceAll("$1***");
		return PASSWORD_OF_USER.matcher(masked).replaceAll("$1***");
	}

}
