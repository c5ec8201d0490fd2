package dev.migrate.schema;

/**
 * A column whose value follows from the others.
 *
 * @param expression the SQL of the expression
 * @param stored whether it is kept, rather than computed when it is read
 */
public record GeneratedValue(String expression, boolean stored) {

	public GeneratedValue {
		Required.value(expression, "the expression (generated value)");
	}

}
