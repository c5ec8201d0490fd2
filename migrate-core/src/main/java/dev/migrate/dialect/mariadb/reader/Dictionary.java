package dev.migrate.dialect.mariadb.reader;

import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import org.jspecify.annotations.Nullable;

/** What the catalogs of MariaDB and MySQL, which were one once, say differently. */
interface Dictionary {

	/**
	 * Return the query for the checks of a database: database, table, name, whether it is
	 * part of the column of that name, condition.
	 */
	String checkQuery();

	/** Return the expression for the expression of a row of {@code statistics}. */
	String indexExpression();

	/** Return an expression as it is written in a statement. */
	String expression(String text);

	/**
	 * Return what a row gets that says nothing about a column, if anything.
	 * @param text the default as the catalog writes it
	 * @param type the type of the column
	 * @param extra what else there is to the column
	 */
	@Nullable DefaultValue defaultValue(@Nullable String text, DataType type, String extra);

}
