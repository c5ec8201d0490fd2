package dev.migrate.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One statement for one JDBC call.
 *
 * @param text the SQL; with parameters, each is a question mark
 * @param parameters the values of the question marks, in their order; without any, a
 * question mark means itself
 */
public record SqlStatement(String text, List<@Nullable Object> parameters) {

	public SqlStatement {
		parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
	}

	/** Return a statement without parameters. */
	public static SqlStatement of(String text) {
		return new SqlStatement(text, List.of());
	}

	/** Return a statement with values for its question marks. */
	public static SqlStatement of(String text, @Nullable Object... parameters) {
		return new SqlStatement(text, Arrays.asList(parameters));
	}

}
