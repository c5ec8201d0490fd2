package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.operation.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalog as the session of the migration sees it.
 *
 * @param connection its connection
 */
record SessionCatalog(Connection connection) implements CatalogLookup {

	private static final Logger logger = LoggerFactory.getLogger(SessionCatalog.class);

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
	public <T> Optional<T> supposing(List<String> statements, SqlStatement query, RowReader<T> reader) {
		try {
			if (!this.connection.getAutoCommit()) {
				return Optional.empty();
			}
			this.connection.setAutoCommit(false);
			try {
				return inTransaction(statements, query, reader);
			}
			finally {
				this.connection.rollback();
				this.connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			// The statements may say what is nobody's business in a log.
			logger.debug("What would be after {} statements is not known", statements.size(), ex);
			return Optional.empty();
		}
	}

	private <T> Optional<T> inTransaction(List<String> statements, SqlStatement query, RowReader<T> reader)
			throws SQLException {
		try (Statement sent = this.connection.createStatement()) {
			for (String statement : statements) {
				sent.execute(statement);
			}
		}
		return new BoundStatement(this.connection, query).rows(reader).stream().findFirst();
	}

	@Override
	public <T> List<T> rows(String what, SqlStatement query, RowReader<T> reader) {
		try {
			return new BoundStatement(this.connection, query).rows(reader);
		}
		catch (SQLException ex) {
			throw new StatementFailedException(0, query.text(), ex);
		}
	}

}
