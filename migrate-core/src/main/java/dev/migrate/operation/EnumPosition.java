package dev.migrate.operation;

import dev.migrate.schema.Required;

/**
 * Where a value of an enum type goes.
 *
 * @param before whether it goes before the neighbour, rather than after it
 * @param neighbour a value that is there
 */
public record EnumPosition(boolean before, String neighbour) {

	public EnumPosition {
		Required.value(neighbour, "the neighbour (enum position)");
	}

}
