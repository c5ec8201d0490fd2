package dev.migrate.operation;

import dev.migrate.schema.DataType;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** The words of one database, for an operation that writes its own SQL. */
public interface SqlWords {

	/** Return the name of the database, as in {@code postgresql}. */
	String name();

	/** Return an identifier in quotes, so that every character means itself. */
	String quote(String identifier);

	/** Return a name in quotes, with its schema if it has one. */
	String quote(ObjectName name);

	/** Return how a type is said. */
	String type(DataType type);

	/** Return a value as it is written into a statement. */
	String literal(@Nullable Object value);

}
