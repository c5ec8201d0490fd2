package dev.migrate.dialect.postgresql.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

import org.jspecify.annotations.Nullable;

/** Numbers as the catalog writes them: <code>{1,2}</code> or {@code 1 2}. */
final class NumberList {

	private NumberList() {
	}

	static List<Integer> of(@Nullable String text) {
		List<Integer> numbers = new ArrayList<>();
		if (text != null) {
			StringTokenizer tokens = new StringTokenizer(text, "{}, ");
			while (tokens.hasMoreTokens()) {
				numbers.add(Integer.valueOf(tokens.nextToken()));
			}
		}
		return numbers;
	}

}
