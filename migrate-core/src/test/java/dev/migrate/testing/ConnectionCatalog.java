package dev.migrate.testing;

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
 * A catalog that is asked on a connection.
 *
 * @param connection the connection
 */
public record ConnectionCatalog(Connection connection) implements CatalogLookup {

	@Override
	public <T> List<T> rows(String what, SqlStatement query, RowReader<T> reader) {
		try (PreparedStatement statement = this.connection.prepareStatement(query.text())) {
			for (int i = 0; i < query.parameters().size(); i++) {
				statement.setObject(i + 1, query.parameters().get(i));
			}
			try (ResultSet rows = statement.executeQuery()) {
				List<T> read = new ArrayList<>();
				while (rows.next()) {
					read.add(reader.read(rows));
				}
				return read;
			}
		}
		catch (SQLException ex) {
			throw new AssertionError(query.text(), ex);
		}
	}

	@Override
	public OptionalInt serverVersion() {
		try {
			return OptionalInt.of(this.connection.getMetaData().getDatabaseMajorVersion());
		}
		catch (SQLException ex) {
			throw new AssertionError(ex);
		}
	}

}
