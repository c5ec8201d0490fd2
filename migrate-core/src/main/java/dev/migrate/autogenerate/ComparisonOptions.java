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
 * @param judge who is asked about what looks like a new name
 * @param hooks who may change what the next revision does, in their order
 */
public record ComparisonOptions(List<String> schemas, SchemaFilter filter, NamingConvention naming,
		List<Rename> renames, RenameJudge judge, List<ProposalHook> hooks) {

	/** The default schema, nothing left out, and nobody to be asked. */
	public static final ComparisonOptions DEFAULT = new ComparisonOptions(List.of(), SchemaFilter.ALL,
			NamingConvention.DEFAULT, List.of(), RenameJudge.NOBODY, List.of());

	public ComparisonOptions {
		schemas = List.copyOf(schemas);
		renames = List.copyOf(renames);
		hooks = List.copyOf(hooks);
	}

}
