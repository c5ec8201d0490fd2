package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.dialect.Dialect;

/** The dialects that are known, and which of them a database speaks. */
public final class Dialects {

	private final List<Dialect> dialects;

	public Dialects(List<Dialect> dialects) {
		this.dialects = List.copyOf(dialects);
	}

	/** Return the dialect of the database at the other end of a connection. */
	public Dialect of(Connection connection) throws SQLException {
		String product = connection.getMetaData().getDatabaseProductName();
		for (Dialect dialect : this.dialects) {
			if (dialect.speaks(product)) {
				return dialect;
			}
		}
		throw new UnsupportedDatabaseException(product,
				String.join(", ", this.dialects.stream().map(Dialect::name).toList()));
	}

}
