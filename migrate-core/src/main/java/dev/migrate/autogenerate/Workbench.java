package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.diff.DiffRules;
import dev.migrate.diff.SchemaDiffer;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.render.WrittenOperation;
import dev.migrate.schema.Schema;

/**
 * A connection to a scratch database, on which operations run.
 *
 * @param dialect what the database speaks
 * @param connection the connection
 * @param others what must not be touched
 */
record Workbench(Dialect dialect, Connection connection, OtherDatabases others) implements CatalogLookup {

	private static final Pattern BODY = Pattern.compile("\\(|\\bAS\\b", Pattern.CASE_INSENSITIVE);

	/** Run operations, and return the statements of each. */
	List<List<SqlStatement>> run(List<WrittenOperation> operations) {
		List<List<SqlStatement>> statements = new ArrayList<>();
		for (WrittenOperation written : operations) {
			Operation operation = written.operation();
			List<SqlStatement> said = this.dialect.statements(operation, this);
			// What somebody has to complete can't run yet.
			if (!(operation instanceof ExecuteSql) || written.question().isEmpty()) {
				said.forEach((statement) -> run(operation, statement.text()));
			}
			statements.add(said);
		}
		return statements;
	}

	private void run(Operation operation, String sql) {
		// What a view or a routine reads is not touched when it is created.
		String changing = (operation instanceof CreateObject) ? BODY.split(sql, 2)[0] : sql;
		try {
			this.others.verify(changing);
		}
		catch (LeavingScratchDatabaseException ex) {
			throw new RefusedOperationException(operation.summary(), sql, ex);
		}
		run(operation.summary(), sql);
	}

	/**
	 * Make everything that a description of the original database consists of.
	 * @param there where its schemas are
	 */
	void create(Schema described, ScratchDatabase scratch, Relocation there) throws SQLException {
		Schema places = Schema.EMPTY.schemas(described.schemas());
		complete(Schema.EMPTY, there.of(places));
		for (String schema : described.schemas()) {
			scratch.resemble(schema);
		}
		complete(there.of(places), there.of(described));
	}

	private void complete(Schema before, Schema after) {
		run(new SchemaDiffer(DiffRules.BY_TEXT).operations(before, after).stream().map(WrittenOperation::of).toList());
	}

	/** Run a statement as it is written. */
	void run(String summary, String sql) {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new RefusedOperationException(summary, sql, ex);
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
