package guide.operations;

import java.util.List;
import java.util.function.Function;

import dev.migrate.MigrateOptions;
import dev.migrate.MigrationScripts;
import dev.migrate.Migrator;
import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.execution.NotKnownOfflineException;
import dev.migrate.testing.TestRevisions;

/**
 * A database in whose words the guide shows the examples.
 *
 * @param name its dialect
 * @param title what the guide calls it
 */
record GuideDialect(String name, String title) {

	/** All of them, in the order of the guide. */
	static final List<GuideDialect> ALL = List.of(new GuideDialect("postgresql", "PostgreSQL"));

	private static final String MARK = "SELECT 'example'";

	/** Return what a script says of an example, and of its way back. */
	String sql(OperationExample example) {
		StringBuilder sql = new StringBuilder(statements(example,
				(scripts) -> scripts.upgrade(OperationExample.BEFORE + ":" + OperationExample.EXAMPLE)));
		if (example.back().isPresent()) {
			sql.append("-- the way back\n")
				.append(statements(example,
						(scripts) -> scripts.downgrade(OperationExample.EXAMPLE + ":" + OperationExample.BEFORE)));
		}
		return sql.toString();
	}

	private String statements(OperationExample example, Function<MigrationScripts, String> direction) {
		try {
			String script = direction.apply(scripts(example));
			int start = script.indexOf(MARK) + MARK.length() + 2;
			return script.substring(start, script.indexOf(MARK, start));
		}
		catch (OperationRefusedException | NotKnownOfflineException ex) {
			return "-- " + ex.getMessage() + "\n";
		}
	}

	private MigrationScripts scripts(OperationExample example) {
		MigrateOptions.Builder options = MigrateOptions.builder();
		if (example.details().map(Example::named).orElse(false)) {
			options.namingConvention(NameExamples.CONVENTION);
		}
		return Migrator.builder()
			.options(options.build())
			.source(TestRevisions.of(example.marked((op) -> op.execute(MARK))))
			.build()
			.scripts(this.name);
	}

}
