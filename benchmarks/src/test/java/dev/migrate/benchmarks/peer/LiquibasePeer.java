package dev.migrate.benchmarks.peer;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrate.benchmarks.workload.LiquibaseForm;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase with its defaults, but silent. */
public final class LiquibasePeer implements Peer {

	@Override
	public void migrate(DataSource dataSource, Path scripts) throws Exception {
		Map<String, Object> scope = Map.of(Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor(),
				Scope.Attr.ui.name(), new LoggerUIService());
		try (Connection connection = dataSource.getConnection()) {
			Scope.child(scope, () -> update(connection));
		}
	}

	private static void update(Connection connection) throws Exception {
		Database database = DatabaseFactory.getInstance()
			.findCorrectDatabaseImplementation(new JdbcConnection(connection));
		new CommandScope(UpdateCommandStep.COMMAND_NAME)
			.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
			.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, LiquibaseForm.CHANGE_LOG)
			.execute();
	}

}
