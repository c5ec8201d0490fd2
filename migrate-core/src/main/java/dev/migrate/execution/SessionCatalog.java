package dev.migrate.execution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.operation.SqlStatement;

/**
 * The catalog as the session of the migration sees it.
 *
 * @param connection its connection
 */
record SessionCatalog(Connection connection) implements CatalogLookup {

	@Override
	public OptionalInt serverVersion() {
		try {
			return OptionalInt.of(this.connection.getMetaData().getDatabaseMajorVersion());
		}
		catch (SQLException ex) {
			throw new StatementFailedException(0, "", ex);
		}
	}

	@Override
	public <T> List<T> rows(String what, SqlStatement query, RowReader<T> reader) {
		try (PreparedStatement statement = this.connection.prepareStatement(query.text())) {
			int position = 1;
			for (Object parameter : query.parameters()) {
				statement.setObject(position++, parameter);
			}
			try (ResultSet result = statement.executeQuery()) {
				List<T> rows = new ArrayList<>();
				while (result.next()) {
					rows.add(reader.read(result));
				}
				return rows;
			}
		}
		catch (SQLException ex) {
			throw new StatementFailedException(0, query.text(), ex);
		}
	}

}
