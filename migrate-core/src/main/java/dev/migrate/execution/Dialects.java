package dev.migrate.execution;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.migrate.dialect.Dialect;

/** The dialects that are known, and which of them a database speaks. */
public final class Dialects {

	private final DialectSource source;

	private final Map<String, Dialect> made = new ConcurrentHashMap<>();

	public Dialects(DialectSource source) {
		this.source = source;
	}

	/** Return the dialect with a name. */
	public Dialect named(String name) {
		return find(name, name);
	}

	/**
	 * Return the name of the dialect of the databases that a JDBC URL is for, if known.
	 */
	public Optional<String> nameOfUrl(String url) {
		return this.source.nameOfUrl(url);
	}

	/** Return the dialect of the database at the other end of a connection. */
	public Dialect of(Connection connection) throws SQLException {
		DatabaseMetaData database = connection.getMetaData();
		return find(this.source.nameOf(database), database.getDatabaseProductName());
	}

	private Dialect find(String name, String asCalled) {
		if (!this.source.names().contains(name)) {
			throw new UnsupportedDatabaseException(asCalled, String.join(", ", this.source.names()));
		}
		return this.made.computeIfAbsent(name, this.source::dialect);
	}

}
