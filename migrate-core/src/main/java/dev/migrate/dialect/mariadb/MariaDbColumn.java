package dev.migrate.dialect.mariadb;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a column is, as the catalog says it.
 *
 * @param type its type with everything but the collation
 * @param nullable whether a row may have no value there
 * @param defaultValue SQL for what a row gets that says nothing about it
 * @param extra what else there is to it
 * @param generated SQL for how its value follows from the others
 * @param collation how its text is compared, if not as in its table
 * @param comment what it is for
 * @param attributes what only its server knows of, with a space before it
 * @param check the condition that came with it
 */
record MariaDbColumn(String type, boolean nullable, @Nullable String defaultValue, String extra,
		@Nullable String generated, @Nullable String collation, String comment, String attributes,
		@Nullable String check) {

	private static final Pattern ON_UPDATE = Pattern.compile("on update [^\\s,]+", Pattern.CASE_INSENSITIVE);

	/** Return this column with another condition, or none. */
	MariaDbColumn check(@Nullable String condition) {
		return new MariaDbColumn(this.type, this.nullable, this.defaultValue, this.extra, this.generated,
				this.collation, this.comment, this.attributes, condition);
	}

	boolean isGenerated() {
		return this.generated != null;
	}

	boolean isStored() {
		return has("stored");
	}

	boolean countsItself() {
		return has("auto_increment");
	}

	boolean isInvisible() {
		return has("invisible");
	}

	private boolean has(String word) {
		return this.extra.toLowerCase(Locale.ROOT).contains(word);
	}

	/** Return what it becomes when its row changes, with a space before it. */
	String onUpdate() {
		Matcher matcher = ON_UPDATE.matcher(this.extra);
		return matcher.find() ? " " + matcher.group() : "";
	}

}
