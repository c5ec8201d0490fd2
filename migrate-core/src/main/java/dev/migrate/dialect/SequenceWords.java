package dev.migrate.dialect;

import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.SequenceOptions.Usual;
import org.jspecify.annotations.Nullable;

/**
 * How standard SQL says the way in which something counts.
 *
 * @param usualCache how many numbers a session keeps if nothing is said
 */
public record SequenceWords(int usualCache) {

	/** Return the options, each with a word before it and a space before that. */
	public String of(SequenceOptions options, String word) {
		StringBuilder sql = new StringBuilder();
		append(sql, word + "START WITH ", options.start());
		append(sql, word + "INCREMENT BY ", options.increment());
		append(sql, word + "MINVALUE ", options.minValue());
		append(sql, word + "MAXVALUE ", options.maxValue());
		append(sql, word + "CACHE ", options.cache());
		append(sql, word + "CYCLE", options.cycles());
		append(sql, word + "NO MINVALUE", options.usual().contains(Usual.MIN_VALUE));
		append(sql, word + "NO MAXVALUE", options.usual().contains(Usual.MAX_VALUE));
		append(sql, word + "NO CYCLE", options.usual().contains(Usual.CYCLE));
		append(sql, word + "CACHE " + this.usualCache, options.usual().contains(Usual.CACHE));
		return sql.toString();
	}

	private static void append(StringBuilder sql, String words, boolean isSaid) {
		sql.append(isSaid ? " " + words : "");
	}

	private static void append(StringBuilder sql, String words, @Nullable Long number) {
		if (number != null) {
			sql.append(' ').append(words).append(number);
		}
	}

}
