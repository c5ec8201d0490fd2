package dev.migrate.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.autogenerate.ProposalHook;
import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.diff.SchemaFilter;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application that a command works for. */
public interface CommandHost {

	/** Return the directory that the user is in. */
	Path directory();

	/** Return the clock that tells when something is written. */
	default Clock clock() {
		return Clock.systemUTC();
	}

	/** Return the variables of the environment that the user works in. */
	default Map<String, String> variables() {
		return System.getenv();
	}

	/** Return what the application has configured. */
	MigrateOptions options();

	/** Return the profiles of the application that are active. */
	List<String> profiles();

	/** Return the profiles that mark a database as one of production. */
	default List<String> productionProfiles() {
		return List.of("prod", "production");
	}

	/** Return the JDBC URL that is configured, if there is one. */
	default Optional<String> url() {
		return Optional.empty();
	}

	/**
	 * Return what leads its database; one without a database where the command has not
	 * asked for more than the revisions.
	 */
	Migrator migrator();

	/**
	 * Return what the application wants its database to be.
	 * @param compared the database that is compared with it, of the same kind; whoever
	 * has to ask a database how it says something asks this one
	 */
	default List<SchemaTarget> targets(DataSource compared) {
		return List.of();
	}

	/** Return what of a database counts, besides what the options say. */
	default SchemaFilter schemaFilter() {
		return SchemaFilter.ALL;
	}

	/** Return who may change what a new revision does, in their order. */
	default List<ProposalHook> proposalHooks() {
		return List.of();
	}

	/**
	 * Return a data source for another database, as the user that the migrator is.
	 * @param url its JDBC URL
	 */
	default DataSource dataSource(String url) {
		return new DriverManagerDataSource(url);
	}

}
