package dev.migrate.schema;

/**
 * What an exclude constraint compares.
 *
 * @param key the column or expression
 * @param operator the operator that must not hold for two rows, as in {@code &&}
 */
public record ExcludeElement(IndexKey key, String operator) {

	public ExcludeElement {
		Required.value(key, "the key (exclude element)");
		Required.value(operator, "the operator (exclude element)");
	}

}
