package dev.migrate.benchmarks.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.autogenerate.Autogenerate;
import dev.migrate.autogenerate.ComparisonOptions;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.dialect.postgresql.PostgresDialect;
import dev.migrate.diff.DiffRules;
import dev.migrate.diff.SchemaDiffer;
import dev.migrate.schema.Schema;

/** What Migrate does with a catalog. */
final class MigrateCatalog {

	private static final PostgresDialect DIALECT = new PostgresDialect();

	private MigrateCatalog() {
	}

	static Schema read(Connection connection) throws SQLException {
		return DIALECT.inspection().reader().read(connection, List.of());
	}

	static SchemaDiffer differ(Connection connection) {
		return new SchemaDiffer(new DiffRules(DIALECT.inspection().columns(connection), true, true));
	}

	static void compare(Connection connection, Schema wanted) throws SQLException {
		new Autogenerate(DIALECT, ComparisonOptions.DEFAULT)
			.compare(connection, List.of(ComparisonTarget.of("the same", wanted)))
			.proposal();
	}

}
