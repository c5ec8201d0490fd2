package dev.migrate.schema;

/**
 * A function or a procedure.
 *
 * @param name its name
 * @param procedure whether it is called rather than computed with
 * @param arguments the types of its arguments, as the database writes them
 * @param definition the whole statement that creates it
 */
public record Routine(ObjectName name, boolean procedure, String arguments, String definition) {

	public Routine {
		Required.value(name, "the name (routine)");
		Required.value(arguments, "the arguments (routine)");
		Required.value(definition, "the definition (routine)");
	}

}
