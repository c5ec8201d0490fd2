package dev.migrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.autogenerate.Autogenerate;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.ComparisonOptions;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.diff.SchemaFilter;
import dev.migrate.execution.DatabaseReader;
import dev.migrate.revision.RevisionId;
import dev.migrate.schema.Schema;
import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;
import dev.migrate.version.VersionTables;

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

	/** Return what is in the default schema of the database and those that are chosen. */
	public Schema schema() {
		return this.reader.read((connection, dialect) -> {
			SchemaReader schemas = dialect.inspection().reader();
			List<String> there = schemas.schemas(connection);
			return filter(SchemaFilter.ALL).apply(schemas.read(connection,
					this.options.comparison().schemas().stream().filter(there::contains).toList()));
		});
	}

	/**
	 * Return a target that statements of this kind of database make of an empty one.
	 * @param name what they are, in the plural
	 * @param sql the statements
	 * @throws TargetTransactionException if they control transactions
	 */
	public ComparisonTarget target(String name, String sql) {
		SqlFlavor flavor = SqlFlavor.of(this.reader.read((connection, dialect) -> dialect.name()));
		StatementSplitter splitter = new StatementSplitter(flavor);
		List<String> statements = new ArrayList<>();
		for (ScriptStatement statement : splitter.split(sql, name)) {
			if (splitter.isTransactionControl(statement)) {
				throw new TargetTransactionException(name, statement.sql());
			}
			statements.add(statement.sql());
		}
		return ComparisonTarget.ofSql(name, statements);
	}

	private SchemaFilter filter(SchemaFilter further) {
		return new OwnTables(this.options).and(this.options.comparison()).and(further);
	}

	private ComparisonOptions complete(ComparisonOptions choices) {
		return new ComparisonOptions(this.options.comparison().schemas(), filter(choices.filter()),
				this.options.namingConvention(), choices.renames(), choices.judge(), choices.hooks());
	}

	/** Leaves our own tables out. */
	private static final class OwnTables implements SchemaFilter {

		private final Set<String> names;

		OwnTables(MigrateOptions options) {
			VersionTables tables = new VersionTables(options.schema(), options.versionTable(), options.historyTable());
			this.names = Stream
				.of(tables.versionTable(), tables.historyTable(), tables.journalTable(), tables.backfillTable(),
						tables.nodeTable())
				.map((name) -> name.toLowerCase(Locale.ROOT))
				.collect(Collectors.toUnmodifiableSet());
		}

		@Override
		public boolean includes(Kind kind, String name) {
			return kind != Kind.TABLE || !this.names.contains(name.toLowerCase(Locale.ROOT));
		}

	}

}
