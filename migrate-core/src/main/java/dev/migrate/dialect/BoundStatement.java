package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.dialect.CatalogLookup.RowReader;
import dev.migrate.operation.InferredValue;
import dev.migrate.operation.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its parameters, on the connection that it is sent through.
 *
 * @param connection the connection
 * @param statement the statement
 */
public record BoundStatement(Connection connection, SqlStatement statement) {

	/** Return how many rows it has changed. */
	public int update() throws SQLException {
		try (PreparedStatement prepared = prepared()) {
			return prepared.executeUpdate();
		}
	}

	/** Return the only row it finds. */
	public <T> T row(RowReader<T> reader) throws SQLException {
		return rows(reader).get(0);
	}

	/** Return the rows it finds. */
	public <T> List<T> rows(RowReader<T> reader) throws SQLException {
		try (PreparedStatement prepared = prepared(); ResultSet result = prepared.executeQuery()) {
			List<T> rows = new ArrayList<>();
			while (result.next()) {
				rows.add(reader.read(result));
			}
			return rows;
		}
	}

	private static void bind(PreparedStatement prepared, int position, @Nullable Object parameter) throws SQLException {
		if (parameter instanceof InferredValue inferred) {
			prepared.setObject(position, inferred.value(), Types.OTHER);
		}
		else {
			prepared.setObject(position, parameter);
		}
	}

	private PreparedStatement prepared() throws SQLException {
		PreparedStatement prepared = this.connection.prepareStatement(this.statement.text());
		try {
			int position = 1;
			for (Object parameter : this.statement.parameters()) {
				bind(prepared, position++, parameter);
			}
			return prepared;
		}
		catch (SQLException ex) {
			prepared.close();
			throw ex;
		}
	}

}
