package dev.migrate.autogenerate;

import java.util.List;

import dev.migrate.diff.SchemaFilter;
import dev.migrate.operation.NamingConvention;

/**
 * What counts when a database is compared with what it shall look like.
 *
 * @param schemas schemas that are compared besides the default one and those that the
 * target mentions
 * @param filter what counts
 * @param naming how constraints and indexes are called that have no name
 * @param renames what had another name before, in addition to what the target knows
 * @param guessing whether somebody is asked about what looks like a new name
 */
public record ComparisonOptions(List<String> schemas, SchemaFilter filter, NamingConvention naming,
		List<Rename> renames, boolean guessing) {

	/** The default schema, and nothing left out. */
	public static final ComparisonOptions DEFAULT = new ComparisonOptions(List.of(), SchemaFilter.ALL,
			NamingConvention.DEFAULT, List.of(), true);

	public ComparisonOptions {
		schemas = List.copyOf(schemas);
		renames = List.copyOf(renames);
	}

	/** Return these options with another filter. */
	public ComparisonOptions filter(SchemaFilter other) {
		return new ComparisonOptions(this.schemas, other, this.naming, this.renames, this.guessing);
	}

	/** Return these options with other renames. */
	public ComparisonOptions renames(List<Rename> others) {
		return new ComparisonOptions(this.schemas, this.filter, this.naming, others, this.guessing);
	}

	/** Return these options without questions about renames. */
	public ComparisonOptions withoutGuessing() {
		return new ComparisonOptions(this.schemas, this.filter, this.naming, this.renames, false);
	}

}
