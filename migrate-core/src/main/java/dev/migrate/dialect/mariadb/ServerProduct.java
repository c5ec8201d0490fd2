package dev.migrate.dialect.mariadb;

import java.util.List;

import dev.migrate.dialect.SchemaReader;
import dev.migrate.operation.SqlWords;

/**
 * What MariaDB and MySQL, which were one once, say differently. The expressions read a
 * row {@code c} of {@code information_schema.columns}.
 */
interface ServerProduct {

	/**
	 * What stands for a default that the catalog does not show as it is. No server reads
	 * it, so that a script which meets one ends there and says why.
	 */
	String UNREADABLE = "say_the_default_of_this_binary_column_again";

	/** Return its name, which is also that of the dialect. */
	String name();

	/** Return what reads its catalog. */
	SchemaReader reader(SqlWords words);

	/** Return the type of a UUID. */
	String uuid();

	/** Return whether the default of a text or a document is always an expression. */
	boolean hasLargeDefaultsAsExpressions();

	/** Return whether a clause of ALTER TABLE may say IF EXISTS. */
	boolean hasConditionalClauses();

	/** Return whether an index may be on an expression. */
	boolean hasExpressionKeys();

	/** Return whether a generated column may be NOT NULL. */
	boolean hasGeneratedNotNull();

	/** Return whether there are sequences. */
	boolean hasSequences();

	/** Return whether a routine or a trigger can be replaced in one statement. */
	boolean replacesRoutines();

	/** Return the condition under which rows are checked when a check is added. */
	String checksRows();

	/** Return the statements that run the SQL in a variable. */
	List<String> execute(String variable);

	/** Return a statement that fails with a message unless a condition is true. */
	String guard(String condition, String messageLiteral);

	/** Return the expression for what may stand after DEFAULT, null if there is none. */
	String columnDefault();

	/** Return the expression for how a column follows from others, null if it doesn't. */
	String columnGeneration();

	/**
	 * Return the expression for what only this server knows of, with a space before it.
	 */
	String columnAttributes();

	/** Return the expression for the check that is part of a column, null if none is. */
	String columnCheck();

	/**
	 * Return the query for the condition of a check, for the database, the table and the
	 * name.
	 */
	String checkQuery();

}
