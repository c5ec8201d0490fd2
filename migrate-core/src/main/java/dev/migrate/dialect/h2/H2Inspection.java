package dev.migrate.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.NeighbourDatabase;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.dialect.h2.reader.H2ColumnComparison;
import dev.migrate.dialect.h2.reader.H2SchemaReader;
import dev.migrate.operation.SqlWords;

/**
 * Looks at H2.
 *
 * @param words writes SQL
 */
record H2Inspection(SqlWords words) implements Inspection {

	// Those that tell how SQL is read.
	private static final Pattern SETTING = Pattern
		.compile("(?i);(?:MODE|DATABASE_TO_UPPER|DATABASE_TO_LOWER|CASE_INSENSITIVE_IDENTIFIERS|DEFAULT_NULL_ORDERING)"
				+ "=[^;]*");

	@Override
	public SchemaReader reader() {
		return new H2SchemaReader(this.words);
	}

	@Override
	public ColumnComparison columns(Connection connection) {
		return new H2ColumnComparison(connection, this.words);
	}

	@Override
	public ScratchDatabase scratch(Connection connection) throws SQLException {
		return H2ScratchDatabase.open(connection);
	}

	// It is gone with the last connection to it.
	@Override
	public NeighbourDatabase neighbour(String url, String name) {
		StringBuilder settings = new StringBuilder();
		Matcher setting = SETTING.matcher(url);
		while (setting.find()) {
			settings.append(setting.group());
		}
		return new NeighbourDatabase("jdbc:h2:mem:" + name + settings, List.of(), List.of());
	}

}
