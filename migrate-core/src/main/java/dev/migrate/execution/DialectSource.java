package dev.migrate.execution;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.Dialect;

/** Where dialects come from. */
public interface DialectSource {

	/** Return the names of all. */
	List<String> names();

	/** Return the name that the dialect of a database would have. */
	String nameOf(DatabaseMetaData database) throws SQLException;

	/**
	 * Return the name of the dialect of the databases that a JDBC URL is for, if known.
	 */
	Optional<String> nameOfUrl(String url);

	/** Make the dialect with one of the names. */
	Dialect dialect(String name);

}
