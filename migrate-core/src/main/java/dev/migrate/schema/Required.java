package dev.migrate.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What a definition can't do without: a null or an empty list is refused by name. */
public final class Required {

	private Required() {
	}

	/**
	 * Return a value that must be there.
	 * @param what it is, as in {@code the name of the column}
	 */
	public static <T> T value(@Nullable T value, String what) {
		if (value == null) {
			throw new InvalidDefinitionException("Null is given for " + what);
		}
		return value;
	}

	/** Return a copy of a list, none of whose elements may be null. */
	public static <T> List<T> list(@Nullable List<? extends @Nullable T> values, String what) {
		return List.copyOf(elements(values, what));
	}

	/** Return a copy of a list that must have elements. */
	public static <T> List<T> some(@Nullable List<? extends @Nullable T> values, String what) {
		List<T> list = list(values, what);
		if (list.isEmpty()) {
			throw new InvalidDefinitionException("Nothing is given for " + what + "; at least one is needed");
		}
		return list;
	}

	/** Return the options that are given, in any number. */
	public static <T extends Enum<T>> Set<T> options(T[] values) {
		return Set.copyOf(elements(Arrays.asList(values), "an option"));
	}

	private static <T> Collection<T> elements(@Nullable List<? extends @Nullable T> values, String what) {
		List<T> elements = new ArrayList<>();
		for (T element : value(values, what)) {
			elements.add(value(element, what));
		}
		return elements;
	}

}
