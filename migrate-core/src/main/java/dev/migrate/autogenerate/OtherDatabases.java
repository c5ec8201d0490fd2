package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.dialect.Inspection;
import org.jspecify.annotations.Nullable;

/**
 * The databases of a server that must not be touched from a scratch database beside them,
 * where a statement could do so by naming one.
 */
public final class OtherDatabases {

	private static final Pattern USE = Pattern.compile("\\s*(?:/\\*.*?\\*/\\s*)*USE\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private final @Nullable Pattern mention;

	private OtherDatabases(@Nullable Pattern mention) {
		this.mention = mention;
	}

	/** Return those beside a connection, with its own among them. */
	public static OtherDatabases of(Connection connection, Inspection inspection) throws SQLException {
		if (!inspection.reachesOthers()) {
			return new OtherDatabases(null);
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
		if (USE.matcher(sql).matches()) {
			throw new LeavingScratchDatabaseException("another database", sql);
		}
	}

	/**
	 * Refuse to compare more than one database.
	 * @throws SeveralDatabasesException if others are mentioned
	 */
	static void verify(Inspection inspection, List<String> mentioned) {
		if (inspection.reachesOthers() && !mentioned.isEmpty()) {
			throw new SeveralDatabasesException(mentioned);
		}
	}

}
