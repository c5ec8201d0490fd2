package dev.migrate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import dev.migrate.autogenerate.Autogenerate;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.ComparisonOptions;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.diff.SchemaFilter;
import dev.migrate.execution.DatabaseReader;
import dev.migrate.revision.RevisionId;

/** Compares a database that is at the heads with what it shall look like. */
public final class DatabaseComparison {

	private final DatabaseReader reader;

	private final StatusReader status;

	private final MigrateOptions options;

	DatabaseComparison(DatabaseReader reader, StatusReader status, MigrateOptions options) {
		this.reader = reader;
		this.status = status;
		this.options = options;
	}

	/**
	 * Compare, and use what was found before the connection is given back.
	 * @param heads where the database has to be
	 * @param targets what it shall look like, all of them together
	 * @param choices what counts, besides what the options of the migrator say
	 * @throws DatabaseBehindException if the database is somewhere else
	 */
	public <T> T with(List<RevisionId> heads, List<ComparisonTarget> targets, ComparisonOptions choices,
			Function<Comparison, T> use) {
		List<RevisionId> rows = this.status.rows();
		if (!new HashSet<>(rows).equals(new HashSet<>(heads))) {
			throw new DatabaseBehindException(rows, heads);
		}
		return this.reader.read((connection, dialect) -> use
			.apply(new Autogenerate(dialect, complete(choices)).compare(connection, targets)));
	}

	private ComparisonOptions complete(ComparisonOptions choices) {
		ComparisonSettings settings = this.options.comparison();
		return new ComparisonOptions(settings.schemas(),
				new OwnTables(this.options).and(settings).and(choices.filter()), this.options.namingConvention(),
				choices.renames(), choices.judge(), choices.hooks());
	}

	/** Leaves our own tables out. */
	private static final class OwnTables implements SchemaFilter {

		private final Set<String> names;

		OwnTables(MigrateOptions options) {
			this.names = Set.of(options.versionTable().toLowerCase(Locale.ROOT),
					options.historyTable().toLowerCase(Locale.ROOT));
		}

		@Override
		public boolean includes(Kind kind, String name) {
			return kind != Kind.TABLE || !this.names.contains(name.toLowerCase(Locale.ROOT));
		}

	}

}
