package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.ScratchDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The databases of a server that must not be touched from a scratch database beside them,
 * where a statement could do so by naming one.
 */
public final class OtherDatabases {

	private static final Pattern USE = Pattern.compile("\\s*(?:/\\*.*?\\*/\\s*)*USE\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final String GAP = "(?:\\s|/\\*.*?\\*/|OR\\s+REPLACE\\b|IF\\s+(?:NOT\\s+)?EXISTS\\b)++";

	// Without a name the database of the session is meant.
	private static final String UNNAMED = "(?:DEFAULT|CHARACTER|COLLATE|READ)\\b|(?:CHARSET|COMMENT|ENCRYPTION)\\b\\s*[=\\w']";

	private static final Pattern CHANGE = Pattern
		.compile(
				"\\b(?:CREATE|ALTER|DROP)\\b" + GAP + "(?:DATABASE|SCHEMA)\\b" + GAP + "(?![`\"]?"
						+ ScratchDatabase.PREFIX + "|" + UNNAMED + ")[`\"]?([^\\s`\";]+)",
				Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private final @Nullable Pattern mention;

	private OtherDatabases(@Nullable Pattern mention) {
		this.mention = mention;
	}

	/** Return none, where nothing is changed. */
	static OtherDatabases none() {
		return new OtherDatabases(null);
	}

	/** Return those beside a connection, with its own among them. */
	public static OtherDatabases of(Connection connection, Inspection inspection) throws SQLException {
		if (!inspection.reachesOthers()) {
			return none();
		}
		List<String> names = new ArrayList<>(inspection.reader().schemas(connection));
		if (connection.getCatalog() != null) {
			names.add(connection.getCatalog());
		}
		String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
		return new OtherDatabases(
				Pattern.compile("(?<![\\w$.])[`\"]?(%s)[`\"]?\\s*\\.".formatted(any), Pattern.CASE_INSENSITIVE));
	}

	/**
	 * Refuse a statement that could touch one of them.
	 * @throws LeavingScratchDatabaseException if it names one, or asks for another
	 */
	public void verify(String sql) {
		if (this.mention == null) {
			return;
		}
		Matcher mentioned = this.mention.matcher(sql);
		if (mentioned.find()) {
			throw new LeavingScratchDatabaseException(mentioned.group(1), sql);
		}
		Matcher changed = CHANGE.matcher(sql);
		if (changed.find()) {
			throw new LeavingScratchDatabaseException(changed.group(1), sql);
		}
		if (USE.matcher(sql).matches()) {
			throw new LeavingScratchDatabaseException("another database", sql);
		}
	}

	/**
	 * Refuse to compare others from a scratch database beside them, as no revision could
	 * have reached them there.
	 * @throws SeveralDatabasesException if others are mentioned
	 */
	static void verify(Connection connection, Inspection inspection, List<String> mentioned) throws SQLException {
		String database = connection.getCatalog();
		if (inspection.reachesOthers() && !mentioned.isEmpty() && database != null
				&& database.startsWith(ScratchDatabase.PREFIX)) {
			throw new SeveralDatabasesException(mentioned);
		}
	}

}
