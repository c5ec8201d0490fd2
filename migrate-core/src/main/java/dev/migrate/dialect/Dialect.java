package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;

/**
 * What differs between databases. There is one public class per database; nobody asks
 * which one it is.
 */
public interface Dialect {

	/** Return its name, as in {@code postgresql}. */
	default String name() {
		return words().name();
	}

	/** Return an identifier in quotes, so that every character means itself. */
	default String quote(String identifier) {
		return words().quote(identifier);
	}

	/** Return its words, for whoever writes SQL. */
	SqlWords words();

	/**
	 * Return the statements that an operation consists of, in their order.
	 * @param catalog to be asked what is there, for a change that can't be said without
	 * @throws OperationRefusedException if it can't be done, with the way out
	 */
	List<SqlStatement> statements(Operation operation, CatalogLookup catalog);

	/**
	 * Return whether a rollback takes back changes of the schema. Where it doesn't, such
	 * a change commits whatever was done before it.
	 */
	boolean transactionalDdl();

	/** Return how our own two tables are created and filled. */
	BookkeepingTables bookkeeping();

	/** Return how rows are worked off in batches. */
	BatchSyntax batches();

	/** Return how scripts are written for this database. */
	ScriptSyntax script();

	/**
	 * Return a database on which the catalog of one that is not there can be rehearsed,
	 * if this dialect has one at hand.
	 */
	default Optional<Rehearsal> rehearsal() {
		return Optional.empty();
	}

	/** Return how the database is looked at, and where changes are tried. */
	Inspection inspection();

	/** Return how sessions are opened and given back. */
	Sessions sessions();

	/** Return the lock that lives on a session. */
	SessionLock lock();

	/**
	 * Return the lock that lives on a transaction, where sessions can be used for one
	 * transaction at a time.
	 */
	default Optional<TransactionLock> transactionLock() {
		return Optional.empty();
	}

	/**
	 * Write a history row and change the version table as the last statement of a
	 * transaction.
	 */
	StepRecord record(Connection connection, SqlStatement history, SqlStatement versionChange) throws SQLException;

	/**
	 * Return what became of a transaction whose COMMIT was not answered. Most databases
	 * forget a transaction when it ends: then the rows tell.
	 * @param transactionId the id from {@link StepRecord#transactionId()}
	 */
	default CommitOutcome outcome(Connection connection, String transactionId) throws SQLException {
		return CommitOutcome.UNKNOWN;
	}

	/** Return the expression for the schema that an existing table is in. */
	String schemaExpression(String table);

	/**
	 * Return the expression that is true where a table exists, for its qualified and
	 * quoted name.
	 */
	String tableExistsExpression(String table);

	/**
	 * Return the condition under which a change fails for certain if there are such rows;
	 * empty if that can't be told.
	 */
	default Optional<String> certainty(UnfitRows rows) {
		return Optional.of("1 = 1");
	}

	/** Return what kind of fault the database reported. */
	SqlFault faultOf(SQLException exception);

	/**
	 * Return the SQL that lets a user create our own tables, to be shown.
	 * @param schema where; empty for the one that the session creates tables in
	 */
	Optional<String> grantHint(String schema, String user);

	/** Return the SQL that lets a user read and write tables of ours, to be shown. */
	Optional<String> grantHint(List<String> tables, String user);

}
