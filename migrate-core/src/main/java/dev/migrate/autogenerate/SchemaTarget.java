package dev.migrate.autogenerate;

/**
 * Where it is said what the database shall look like: the entities of an application, or
 * whatever else it supplies.
 */
public interface SchemaTarget {

	/** Return what it is, as messages say it: {@code the entities of 'orders'}. */
	String name();

	/**
	 * Return what the database shall look like. Types and expressions are written as
	 * their author likes; a constraint without a name is matched by what it says.
	 */
	TargetSchema schema();

}
