package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.Dialect;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Schema;

/**
 * A connection to a scratch database, on which operations run.
 *
 * @param dialect what the database speaks
 * @param connection the connection
 */
record Workbench(Dialect dialect, Connection connection) implements CatalogLookup {

	/**
	 * Run operations.
	 * @return the statements that each of them consisted of
	 */
	List<List<SqlStatement>> run(List<Operation> operations) {
		List<List<SqlStatement>> statements = new ArrayList<>();
		for (Operation operation : operations) {
			List<SqlStatement> said = this.dialect.statements(operation, this);
			said.forEach((statement) -> run(operation, statement));
			statements.add(said);
		}
		return statements;
	}

	private void run(Operation operation, SqlStatement sql) {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql.text());
		}
		catch (SQLException ex) {
			throw new RefusedOperationException(operation, sql.text(), ex);
		}
	}

	Schema read(List<String> schemas) throws SQLException {
		return this.dialect.inspection().reader().read(this.connection, schemas);
	}

	@Override
	public <T> List<T> rows(String what, SqlStatement query, RowReader<T> reader) {
		try {
			return new BoundStatement(this.connection, query).rows(reader);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The catalog can't be asked: " + query.text(), ex);
		}
	}

	@Override
	public OptionalInt serverVersion() {
		try {
			return OptionalInt.of(this.connection.getMetaData().getDatabaseMajorVersion());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The version of the server can't be asked", ex);
		}
	}

}
