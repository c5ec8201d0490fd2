package dev.migrate.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A statement whose parameters were written {@code :name}, as JDBC wants it.
 *
 * @param sql the statement for a {@link java.sql.PreparedStatement}: {@code ?} for every
 * parameter, {@code ??} for a question mark that is an operator
 * @param values the values in the order of the question marks
 */
public record NamedParameters(String sql, List<@Nullable Object> values) {

	public NamedParameters {
		values = Collections.unmodifiableList(new ArrayList<>(values));
	}

	/**
	 * Replace the parameters that the map names. Any other colon stays as it is: in a
	 * cast, a string, a comment, a slice such as {@code [1:2]}, before a name that the
	 * map does not have.
	 * @throws UnusedParameterException if the statement does not mention a parameter
	 * @throws CollectionParameterException if a value is a collection: {@code in (?)}
	 * would need a question mark for each element, and none for none
	 */
	public static NamedParameters bind(SqlFlavor flavor, String sql,
			Map<String, ? extends @Nullable Object> parameters) {
		refuseCollections(parameters);
		StringBuilder bound = new StringBuilder(sql.length());
		List<@Nullable Object> values = new ArrayList<>();
		Set<String> unused = new TreeSet<>(parameters.keySet());
		SqlLexer lexer = flavor.lexer(sql, "a statement");
		boolean colon = false;
		while (lexer.next()) {
			String token = lexer.token();
			if (colon && lexer.kind() == TokenKind.WORD && parameters.containsKey(token)) {
				bound.setCharAt(bound.length() - 1, '?');
				values.add(parameters.get(token));
				unused.remove(token);
			}
			else {
				bound.append((lexer.kind() == TokenKind.SYMBOL) ? token.replace("?", "??") : token);
			}
			colon = token.equals(":");
		}
		for (String name : unused) {
			throw new UnusedParameterException(name, sql);
		}
		return new NamedParameters(bound.toString(), values);
	}

	private static void refuseCollections(Map<String, ? extends @Nullable Object> parameters) {
		for (Map.Entry<String, ? extends @Nullable Object> parameter : parameters.entrySet()) {
			if (parameter.getValue() instanceof Collection) {
				throw new CollectionParameterException(parameter.getKey());
			}
		}
	}

}
